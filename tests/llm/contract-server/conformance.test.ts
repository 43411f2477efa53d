import { describe, expect, test } from "vitest";
import type { Asked } from "./asked.ts";
import { chatFormat } from "./chat-format.ts";
import { messagesFormat } from "./messages-format.ts";
import { type RecordedName, recordedAnswers, recordedNames } from "./recorded.ts";
import { makeCalls, type Reply, sayText } from "./reply.ts";
import { responsesFormat } from "./responses-format.ts";

const asked: Asked = { model: "a-model", stream: true, instructions: "", turns: [], tools: [] };
const replies: readonly Reply[] = [
  sayText("A few words"),
  makeCalls([{ name: "trend", arguments: { metric: "mood", days: 14 } }]),
];

describe.each([responsesFormat, messagesFormat, chatFormat])("a stream made up for $path", (format) => {
  const recordings = (Object.keys(recordedNames) as RecordedName[])
    .filter((name) => recordedNames[name] === format.path)
    .flatMap((name) => recordedAnswers(name).flat())
    .map((event): object => JSON.parse(event));

  test("has events with the fields of the recorded ones, and no others", () => {
    for (const event of replies.flatMap((reply) => format.events(reply, asked))) {
      const kind = kindOf(event);
      const alike = recordings.filter((one) => kindOf(one) === kind).map((one) => pathsOf(one));
      expect(alike.length, `${kind} was recorded`).toBeGreaterThan(0);
      const [first = new Set<string>()] = alike;
      const always = [...first].filter((path) => alike.every((paths) => paths.has(path)));
      // Chat completions have one shape, of which providers leave out what is null.
      const related = format === chatFormat ? recordings.map((one) => pathsOf(one)) : alike;
      const ever = new Set(related.flatMap((paths) => [...paths]));
      const made = pathsOf(event);
      expect({
        kind,
        missing: always.filter((path) => !made.has(path)),
        unknown: [...made].filter((path) => !ever.has(path)),
      }).toEqual({ kind, missing: [], unknown: [] });
    }
  });

  test("is framed as the provider frames it", () => {
    const [event = {}] = format.events(sayText("Hello"), asked);
    const text = JSON.stringify(event);
    const name = "type" in event ? `event: ${event.type}\n` : "";
    expect(format.frame(text)).toBe(`${name}data: ${text}\n\n`);
    expect(format.end).toEqual(format === chatFormat ? ["data: [DONE]\n\n"] : []);
  });
});

/** What tells events of one stream apart, beside their fields. */
function kindOf(event: object): string {
  const { type, choices, ...held } = event as Record<string, unknown> & { choices?: { delta: object }[] };
  if (choices) return choices.some(({ delta }) => "tool_calls" in delta) ? "chunk with calls" : "chunk";
  const parts = [held["item"], held["content_block"], held["delta"]] as ({ type?: string } | undefined)[];
  return [type, parts.find((part) => part?.type)?.type ?? ""].join(" ");
}

/** Every field by its path, what a person's tools and arguments hold aside. */
function pathsOf(value: object, at = ""): Set<string> {
  const paths = new Set<string>();
  for (const [name, held] of Object.entries(value)) {
    const path = Array.isArray(value) ? `${at}[]` : `${at}.${name}`;
    paths.add(path);
    if (typeof held !== "object" || held === null || name === "tools" || name === "input") continue;
    for (const inner of pathsOf(held, path)) paths.add(inner);
  }
  return paths;
}
