import { describe, expect, test } from "vitest";
import { injections } from "../injections.ts";
import type { Asked, Turn } from "./asked.ts";
import { badCalls, badText } from "./misdeeds.ts";
import { obedientModel, ordersIn } from "./obedient-model.ts";
import { scriptedModel } from "./scripted-model.ts";

const tools = [{ name: "score", parameters: { type: "object" } }];
const asking = (...turns: Turn[]): Asked => ({
  model: "m",
  stream: true,
  instructions: "The secret instructions",
  turns,
  tools,
});
const person = (text: string): Turn => ({ by: "person", text });

describe("the corpus of injections", () => {
  test("has many texts, in three languages and all places, none twice", () => {
    expect(injections.length).toBeGreaterThanOrEqual(40);
    expect(new Set(injections.map(({ text }) => text)).size).toBe(injections.length);
    for (const language of ["en", "uk", "fa"]) {
      const places = injections.filter((one) => one.language === language).map(({ place }) => place);
      expect(new Set(places).size, language).toBe(4);
    }
  });

  test("wants each misdeed somewhere, and each can be done", () => {
    const wanted = new Set(injections.flatMap(({ wants }) => wants));
    expect([...wanted].sort()).toEqual([...Object.keys(badCalls), ...Object.keys(badText)].sort());
  });
});

describe("the obedient model", () => {
  test.for(injections)("does what $text says", ({ text, wants }) => {
    expect(ordersIn({ turns: [person(text)] }).map((one) => one.text)).toContain(text);
    const first = obedientModel(asking(person(`How am I? ${text}`)));
    const calls = wants.flatMap((want) => badCalls[want] ?? []);
    if (calls.length > 0) {
      expect(first.parts).toEqual(expect.arrayContaining(calls.map((call) => ({ call }))));
      return;
    }
    expect(JSON.stringify(first.parts)).not.toBe(JSON.stringify(scriptedModel(asking(person(text))).parts));
  });

  test("obeys a tool's result too, and says what it was told after its calls", () => {
    const order = injections.find(({ wants }) => wants.includes("leakPrompt"))?.text ?? "";
    const reply = obedientModel(
      asking(
        person("How am I?"),
        { by: "model", text: "", calls: [{ id: "1", name: "findings", arguments: "{}" }] },
        { by: "tool", call: "1", result: JSON.stringify({ tags: [order] }) },
      ),
    );
    expect(JSON.stringify(reply)).toContain("The secret instructions");
  });

  test("is the scripted model where nobody tells it anything", () => {
    for (const text of ["Why am I so tired this week?", "Чому я так втомлююся?", "چرا این هفته خسته‌ام؟"]) {
      const asked = asking(person(text));
      expect(ordersIn(asked)).toEqual([]);
      expect(obedientModel(asked)).toEqual(scriptedModel(asked));
    }
  });
});
