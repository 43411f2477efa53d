import fc from "fast-check";
import { expect, test } from "vitest";
import { usualBand, usualRange } from "./usual-band.ts";

const column = fc
  .array(fc.option(fc.integer({ min: 20, max: 120 }), { nil: Number.NaN, freq: 4 }), {
    minLength: 50,
    maxLength: 200,
  })
  .map((values) => Float64Array.from(values));

test("usual is the middle half of the 60 days before", () => {
  const before = Float64Array.from({ length: 61 }, (_, day) => (day === 0 ? 1000 : day));
  expect(usualRange(before)).toEqual({ kind: "range", low: 15.75, high: 45.25 });
});

test("with fewer than 7 known days there is no usual", () => {
  const before = new Float64Array(60).fill(Number.NaN);
  before.fill(50, 0, 6);
  expect(usualRange(before)).toEqual({ kind: "notEnoughData", known: 6, needed: 7 });
});

test("the band says of each day what the usual range says of the days before it", () => {
  fc.assert(
    fc.property(column, (values) => {
      const band = usualBand(values);
      for (let day = 0; day < values.length; day++) {
        const range = usualRange(values.slice(0, day));
        if (range.kind === "range") {
          expect(band.low[day]).toBe(range.low);
          expect(band.high[day]).toBe(range.high);
        } else {
          expect(band.low[day]).toBeNaN();
          expect(band.high[day]).toBeNaN();
        }
      }
    }),
  );
});

test("a day does not take part in its own usual", () => {
  const values = new Float64Array(61).fill(50);
  const spike = values.slice();
  spike[60] = 400;
  expect(usualBand(spike).high[60]).toBe(usualBand(values).high[60]);
});
