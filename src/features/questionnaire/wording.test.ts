import { expect, test } from "vitest";
import { instrumentNames } from "#core/model/questionnaire-response.ts";
import { itemsOf, scales } from "#core/questionnaire/instruments.ts";
import { answerWords, itemWords, languageOf, validationWords } from "./wording.ts";

test("every question and every answer to it has words of its own", () => {
  for (const item of instrumentNames.flatMap((instrument) => itemsOf(instrument, true))) {
    expect(itemWords(item), item.id).toMatch(/\S/);
    const words = scales[item.scale].map((points) => answerWords(item)[points]);
    expect(words.every((word) => word)).toBe(true);
    expect(new Set(words).size).toBe(scales[item.scale].length);
  }
});

test("a person is told whether the wording is the authors', a validated translation, or neither", () => {
  expect(validationWords("cbi", languageOf("cbi"))).toBe("Asked in its authors' own words.");
  expect(validationWords("cbi", "fa")).toContain("compared with the original in a study");
  for (const instrument of instrumentNames) {
    expect(validationWords(instrument, "uk")).toContain("has not been compared with the original");
  }
});
