import fc from "fast-check";
import { expect, test } from "vitest";
import { Gapless } from "./gapless.ts";
import { meanAndSpread } from "./mean-and-spread.ts";
import { TrailingSpread } from "./trailing-spread.ts";

const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const gappy = fc.array(fc.option(number, { nil: Number.NaN, freq: 3 }), { maxLength: 60 });

test("the days before a day say what they say alone, to the last bit and in whatever order they are asked for", () => {
  const indices = fc.array(fc.integer({ min: -5, max: 70 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(gappy, fc.integer({ min: 1, max: 70 }), indices, (values, days, asked) => {
      const column = Float64Array.from(values);
      const trailing = new TrailingSpread(new Gapless(column), days);
      for (const index of [...asked, ...asked.toSorted((a, b) => a - b)]) {
        expect(trailing.before(index)).toEqual(meanAndSpread(column, index - days, index));
      }
    }),
  );
});
