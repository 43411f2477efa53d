import { expect, test } from "vitest";
import { measure } from "./measure.ts";

// The full table is `npm run noise`; these are enough histories to notice a method that is broken.
const HISTORIES = 40;

test.each([
  { days: 90, memory: 0.8 },
  { days: 180, memory: 0.3 },
  { days: 365, memory: 0.8 },
])("$days days of noise that carries over by $memory show nothing in most histories", ({ days, memory }) => {
  expect(measure(HISTORIES, { seed: 41, days, memory }).showNoise).toBeLessThanOrEqual(0.15);
});

test("weekends and seasons that everything has in common are no findings", () => {
  const shape = { weekday: 1, season: 1.5, missing: 0.25 };
  const { showNoise } = measure(HISTORIES, { seed: 43, days: 365, memory: 0.3, ...shape });
  expect(showNoise).toBeLessThanOrEqual(0.15);
});

test.each([0, 0.8])(
  "half a standard deviation on a third of a year's days is found, with carry-over %d",
  (memory) => {
    const { found, held } = measure(HISTORIES, { seed: 47, days: 365, memory, effect: 0.5 });
    expect(found).toBeGreaterThanOrEqual(0.7);
    expect(held).toBeGreaterThanOrEqual(0.85);
  },
);
