import { expect, test } from "vitest";
import type { Citation } from "#core/assistant/citation.ts";
import type { LocalDay } from "#core/time.ts";
import { citationTexts } from "#i18n/citation-format.ts";
import { loadTextsIn } from "#i18n/load-texts.ts";
import { answerVoice } from "./answer-voice.ts";

const citation: Citation = {
  ...{ id: "c1", metric: "restingHeartRate", kind: "value", value: 58 },
  ...{ from: "2026-11-14" as LocalDay, to: "2026-11-20" as LocalDay, days: 7 },
};
const today = "2026-11-20" as LocalDay;

test("a chip is worded by this device, with what it is of and where it leads", () => {
  const chip = answerVoice("en", [citation], {}, today).chip("c1");
  expect(chip?.words.replace(/\s/g, " ")).toBe("58 bpm");
  expect(chip?.label).toContain("Resting heart rate");
  expect(chip?.href).toBe("/trends?metric=restingHeartRate&range=30");
});

test("an id that nothing was cited under is no chip", () => {
  expect(answerVoice("en", [citation], {}, today).chip("c2")).toBeUndefined();
});

test("a number of a metric that this app does not know yet is only text", () => {
  const newer = { ...citation, metric: "ofTomorrow" as typeof citation.metric };
  expect(answerVoice("en", [newer], {}, today).chip("c1")).toBeUndefined();
});

test("what was left out is said in the answer's own language", async () => {
  await loadTextsIn("fa", "assistant", ...citationTexts);
  const persian = answerVoice("fa", [citation], {}, today);
  expect(persian.withheld("dose")).toMatch(/پزشک/);
  expect(persian.chip("c1")?.words).toContain("۵۸");
  expect(answerVoice("en", [], {}, today).withheld("dose")).toMatch(/pharmacist/);
});

test("a hidden risk stays hidden in a chip", () => {
  const risk = { ...citation, metric: "strainRisk", value: 37 } as const;
  expect(answerVoice("en", [risk], { hideRisk: true }, today).chip("c1")?.words).not.toMatch(/37/);
});
