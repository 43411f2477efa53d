import { expect, test } from "vitest";
import { toneOf } from "./year-tone.ts";

const cuts = { kind: "cuts", cuts: [10, 20, 30, 40] } as const;
const few = { kind: "notEnoughData", known: 3, needed: 20 } as const;

test("a bad day has the tone of concern, whichever way the metric counts", () => {
  expect(toneOf({ metric: "hrvRmssd", cuts }, 5)).toEqual({ ramp: "concern", step: 5 });
  expect(toneOf({ metric: "restingHeartRate", cuts }, 50)).toEqual({ ramp: "concern", step: 5 });
});

test("load is neither good nor bad and is shown as an amount", () => {
  expect(toneOf({ metric: "strain", cuts }, 50)).toEqual({ ramp: "amount", step: 5 });
});

test("check-ins go by their own steps, from the first day on", () => {
  expect(toneOf({ metric: "mood", cuts: few }, 5)).toEqual({ ramp: "concern", step: 1 });
  expect(toneOf({ metric: "stress", cuts: few }, 4.6)).toEqual({ ramp: "concern", step: 5 });
});

test("a day without a value, or with too few others, has no tone", () => {
  expect(toneOf({ metric: "mood", cuts }, Number.NaN)).toEqual({ ramp: "none" });
  expect(toneOf({ metric: "hrvRmssd", cuts: few }, 50)).toEqual({ ramp: "none" });
});
