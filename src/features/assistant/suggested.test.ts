import { expect, test } from "vitest";
import { readIntent } from "#core/assistant/intent.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { today } from "#i18n/locales/en/today.ts";

test("the narrator understands each question that the app suggests", () => {
  const suggested = [
    ...Object.values(assistant.suggested),
    today.why.askQuestion,
    assistant.askWhyAll("heart rate variability"),
    assistant.askWhy("resting heart rate", "30"),
  ];
  const kinds = suggested.map((question) => [question, readIntent(question).kind]);
  expect(kinds.filter(([, kind]) => kind === "unknown")).toEqual([]);
  expect(Object.fromEntries(kinds)).toMatchObject({
    [assistant.suggested.sleep]: "sleep",
    [assistant.suggested.recovery]: "compare",
    [assistant.suggested.findings]: "helps",
  });
});
