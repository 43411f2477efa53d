import { expect, test } from "vitest";
import { centre } from "../stats/gaussian-belief.ts";
import table from "./population-prior.json" with { type: "json" };
import { populationPrior, priorFrom } from "./population-prior.ts";
import { FIRST_FACTOR, FIRST_WEEKDAY, modelFactors, WEIGHTS } from "./weights.ts";

test("the table's weights are the model's, in its order", () => {
  const names = table.weights.map(({ name }) => name);
  expect(names.slice(FIRST_FACTOR, FIRST_WEEKDAY)).toEqual(modelFactors.map(({ name }) => name));
});

test("everybody starts from the table's means, and as unsure as the table and people are", () => {
  const { mean, triangle } = centre(populationPrior.belief);
  table.weights.forEach((weight, i) => {
    expect(mean[i]).toBeCloseTo(weight.mean, 9);
  });
  // The last weight hangs together with none that comes later: its precision is the square of its pivot.
  const last = WEIGHTS - 1;
  const spread = 1 / triangle[last * WEIGHTS + last]!;
  expect(spread).toBeCloseTo(table.weights[last]!.differ, 6);
});

test("lower reports raise the risk, in whatever was learned", () => {
  const weights = new Map(table.weights.map(({ name, mean }) => [name, mean]));
  expect(weights.get("lastReport")).toBeLessThan(0);
  expect(weights.get("recentReports")).toBeLessThan(0);
});

test("a table of other weights is refused", () => {
  expect(() => priorFrom({ ...table, weights: table.weights.slice(1) })).toThrow(RangeError);
});

test("the table says what it was learned from, and holds nobody's days", () => {
  expect(table.fittedOn.length).toBeGreaterThan(0);
  expect(Object.keys(table)).toEqual(["day", "fittedOn", "scale", "weights", "covariance"]);
});
