import { expect, test } from "vitest";
import type { Asked, Turn } from "./asked.ts";
import { makeCalls, sayText } from "./reply.ts";
import { scriptedModel } from "./scripted-model.ts";

const metric = { enum: ["recovery", "asleep", "mood"] };
const parameters = { type: "object", properties: { metric } };
const tools = ["trend", "compare", "findings", "score", "experiment"].map((name) => ({ name, parameters }));

function answer(turns: readonly Turn[], offered: Asked["tools"] = tools) {
  return scriptedModel({ model: "m", stream: true, instructions: "", turns, tools: offered });
}

test.for<readonly [string, string, object]>([
  ["Why am I so tired?", "score", {}],
  ["Чому я такий втомлений?", "score", {}],
  ["چرا خسته‌ام؟", "score", {}],
  ["Compare my sleep with last year", "compare", { metric: "asleep", days: 30, against: "yearAgo" }],
  ["Is my mood better than before?", "compare", { metric: "mood", days: 30, against: "before" }],
  ["What affects my mood?", "findings", {}],
  ["How did I sleep?", "trend", { metric: "asleep", days: 14 }],
])("%s makes it call %s", ([question, name, values]) => {
  expect(answer([{ by: "person", text: question }])).toEqual(makeCalls([{ name, arguments: values }]));
});

test("only calls tools that it was offered", () => {
  const reply = answer([{ by: "person", text: "Why am I so tired?" }], tools.slice(0, 1));
  expect(reply.parts).toMatchObject([{ call: { name: "trend" } }]);
});

test("sums up the numbers of a message where there are no tools", () => {
  const text = `Summary: {"usual":{"cite":"c2","text":"58 ms"},"days":[{"cite":"c3","text":"7"}]}`;
  expect(answer([{ by: "person", text }], [])).toEqual(
    sayText("Your usual is [58 ms](cite:c2). The days is [7](cite:c3)."),
  );
});

test("says how things are rather than how much is known of them", () => {
  const text = `{"mean":{"cite":"c1","text":"61 %"},"known":{"cite":"c2","text":"12 of 14"}}`;
  expect(answer([{ by: "person", text }], [])).toEqual(sayText("On average it was [61 %](cite:c1)."));
});

test("answers in the language of the question, and says so where there are no numbers", () => {
  expect(answer([{ by: "person", text: "Привіт" }])).toEqual(sayText("Поки що замало даних."));
});
