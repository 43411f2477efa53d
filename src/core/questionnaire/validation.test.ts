import { expect, test } from "vitest";
import { instrumentNames } from "../model/questionnaire-response.ts";
import { validationOf } from "./validation.ts";

test("the English wording is the authors' own", () => {
  for (const instrument of instrumentNames) expect(validationOf(instrument, "en")).toBe("original");
});

test("the Persian Copenhagen inventory is validated, the Ukrainian one is not known to be", () => {
  expect(validationOf("cbi", "fa")).toBe("validated");
  expect(validationOf("cbi", "uk")).toBe("notValidated");
});

test("what nobody knows of is not validated", () => {
  expect(validationOf("who5", "tlh")).toBe("notValidated");
});
