import fc from "fast-check";
import { expect, test } from "vitest";
import { sieve } from "#contract/sieve/sieve.ts";
import { sieveRequest } from "#contract/sieve/sieve-request.ts";
import { heldOutCorpus, type PersonalSentence, personalCorpus, plainCorpus } from "./personal-corpus.ts";

const today = { year: 2026, month: 11, day: 21 };

/** Parts of what is personal that say something by themselves: words, and numbers of some length. */
function tellingParts(text: string): string[] {
  const parts = text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.filter((part) => part.length > 3 || /\d{3}|^\p{Lu}\p{Ll}{2}/u.test(part));
}

/** What of a sentence's personal data is still in it after the sieve. */
function survivors({ text, personal, keep }: PersonalSentence): string[] {
  const sieved = sieve(text, { today }).text;
  const words = new Set(sieved.match(/[\p{L}\p{N}]+/gu));
  const kept = new Set(keep.flatMap(tellingParts));
  return personal.filter(
    (one) => sieved.includes(one) || tellingParts(one).some((part) => words.has(part) && !kept.has(part)),
  );
}

test("the corpora are as large as they are said to be", () => {
  expect(personalCorpus.length).toBeGreaterThan(240);
  expect(heldOutCorpus.length).toBeGreaterThan(60);
  expect(plainCorpus.length).toBeGreaterThan(80);
});

test("nothing personal of the corpus leaves", () => {
  expect(personalCorpus.concat(heldOutCorpus).flatMap(survivors)).toEqual([]);
});

test("what the answer needs stays", () => {
  for (const { text, keep } of personalCorpus.concat(heldOutCorpus)) {
    const sieved = sieve(text, { today }).text;
    for (const one of keep) expect(sieved).toContain(one);
  }
});

test.each(plainCorpus)("nothing is taken from: %s", (text) => {
  expect(sieve(text, { today })).toEqual({ text, removed: [] });
});

test.each([
  ["Write to anna.k@example.com please", "Write to [e-mail] please", "email"],
  ["It is john dot smith at gmail dot com", "It is [e-mail]", "email"],
  ["Write to John@\nexample.com", "Write to [e-mail]", "email"],
  ["Write to jоhn@exаmple.com", "Write to [e-mail]", "email"],
  ["Call +380 (67) 123-45-67 today", "Call [phone] today", "phone"],
  ["Call +380671234567 today", "Call [phone] today", "phone"],
  ["Call ０６７ １２３ ４５ ６７ today", "Call [phone] today", "phone"],
  ["Call 067\u200b123\u200b45\u200b67 today", "Call [phone] today", "phone"],
  ["شماره من ۰۹۱۲ ۳۴۵ ۶۷۸۹ است", "شماره من [phone] است", "phone"],
  ["See https://example.com/a?b=c now", "See [link] now", "link"],
  ["Card 4111 1111 1111 1111", "Card [number]", "id"],
  ["IBAN UA21 3223 1300 0002 6007 2335 6600 1", "IBAN [number]", "id"],
  ["I told Quillon about it", "I told [name] about it", "name"],
  ["I told \u2068An\u200bna\u2069 about it", "I told [name] about it", "name"],
  ["розказала Оксані все", "розказала [name] все", "name"],
  ["با علي حرف زدم", "با [name] حرف زدم", "name"],
  ["at 12 Baker Street, London", "at [address]", "address"],
])("%s", (text, expected, kind) => {
  expect(sieve(text, {})).toEqual({ text: expected, removed: [kind] });
});

test.each([
  ["on 12 March", "on [254 days ago]"],
  ["on March 12th, 2026", "on [254 days ago]"],
  ["on 2026-03-12", "on [254 days ago]"],
  ["12.03.2026", "[254 days ago]"],
  ["з 12 березня", "з [254 days ago]"],
  ["on 3 December", "on [in 12 days]"],
  ["on 21 November", "on [today]"],
  // Day or month: that differs between countries.
  ["on 3/12/26", "on [date]"],
  ["on 13/12/25", "on [343 days ago]"],
  ["on 29 February", "on [996 days ago]"],
  // 12 Esfand 1404 is 3 March 2026, 30 Esfand 1403 (a leap year) is 20 March 2025.
  ["۱۲ اسفند ۱۴۰۴", "[263 days ago]"],
  ["۱۴۰۳/۱۲/۳۰", "[611 days ago]"],
  ["از ۱ فروردین", "از [245 days ago]"],
  // A birthday is not to be counted back to.
  ["born on 12 March 1987", "born on [40 years ago]"],
  ["in March 2026", "in [8 months ago]"],
  ["58.60.62 and 2026-13-45", "58.60.62 and 2026-13-45"],
])("seen from 21 November 2026: %s", (text, expected) => {
  expect(sieve(text, { today }).text).toBe(expected);
});

test("without today a date is only a date, and a day of the week stays", () => {
  expect(sieve("Friday, 12 March", {}).text).toBe("Friday, [date]");
});

test("what is known to be the person's own goes in any writing", () => {
  const known = ["Quill Ōta", "q@x", "", "نيلو"];
  expect(sieve("so quill ōta, QUILL ŌTA and نیلو went", { known }).text).toBe(
    "so [name], [name] and [name] went",
  );
});

const hostile = fc.array(
  fc.oneof(
    fc.constantFrom(...personalCorpus.map(({ text }) => text), ...plainCorpus),
    fc.constantFrom(
      "@",
      ".",
      "at",
      " dot ",
      "[name]",
      "[",
      "+",
      "0",
      "\u200b",
      "\u200c",
      "\ue001",
      "Dr ",
      "-",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  ),
  { maxLength: 12 },
);

test("sieving twice is sieving once", () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom("", " ", "\n"), (parts, between) => {
      const once = sieve(parts.join(between), { today }).text;
      expect(sieve(once, { today })).toEqual({ text: once, removed: [] });
    }),
    { numRuns: 300 },
  );
});

// With time that grows by the square these take minutes.
test.each([
  "a",
  "0",
  "1 ",
  "a.",
  "a@",
  "@",
  "@a.",
  "a-",
  "A ",
  "Aa ",
  "Anna ",
  "А. ",
  " at ",
  "a at a dot ",
  "12 Aa ",
  "a1-",
  "1:",
  "1.",
  "1-",
  "+1 ",
  "(",
  "\u200c",
  " ",
  "\n",
  "one ",
  "van der ",
  "вул. ",
  "خیابان ",
  "آقای دکتر ",
  "12 March ",
  "www.",
  "a://",
  "[name]",
  "q\u0301\u034f",
  "ﷺ",
])(
  "a long run of %j takes no time to speak of",
  (part) => {
    const long = `x${part.repeat(Math.ceil(100_000 / part.length))}`;
    expect(sieve(long, { today }).text.length).toBeGreaterThan(0);
  },
  20_000,
);

test("a request keeps its form, its numbers and its keys", () => {
  const request = {
    purpose: "chat",
    messages: [
      { role: "person", text: "I told Anna that HRV is 58 ms" },
      {
        role: "assistant",
        text: "",
        calls: [
          { id: "call_1", name: "trend", arguments: { metric: "hrvRmssd", days: 30, note: "of Anna" } },
        ],
      },
      {
        role: "tool",
        call: "call_1",
        name: "trend",
        result: JSON.stringify({
          mean: { cite: "c3", text: "58 bpm", value: 58.123456789 },
          at: 1763500000000,
          tags: ["wine", "lunch with Anna"],
        }),
      },
      { role: "person", text: '{"note":"call 067 123 45 67","steps":12345678}' },
    ],
  };
  const { messages } = sieveRequest(request, { today });
  expect(messages).toEqual([
    { role: "person", text: "I told [name] that HRV is 58 ms" },
    {
      role: "assistant",
      text: "",
      calls: [
        { id: "call_1", name: "trend", arguments: { metric: "hrvRmssd", days: 30, note: "of [name]" } },
      ],
    },
    {
      role: "tool",
      call: "call_1",
      name: "trend",
      result:
        '{"mean":{"cite":"c3","text":"58 bpm","value":58.123456789},"at":1763500000000,"tags":["wine","lunch with [name]"]}',
    },
    { role: "person", text: '{"note":"call [phone]","steps":12345678}' },
  ]);
});

test("a summary nested deeper than the stack is sieved as any text", () => {
  const text = `${"[".repeat(5000)}"ann@example.org"${"]".repeat(5000)}`;
  const [message] = sieveRequest({ messages: [{ text }] }, { today }).messages;
  expect(message?.text).toBe(text.replace("ann@example.org", "[e-mail]"));
});
