import fc from "fast-check";
import { expect, test } from "vitest";
import { incompleteBeta } from "./incomplete-beta.ts";
import { logGamma } from "./log-gamma.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { difference, mixtureCdf, mixtureMean, mixtureQuantile } from "./student-mixture.ts";
import { studentCdf, studentDensity, studentQuantile } from "./student-t.ts";

// Reference values come from SciPy 1.17 by the calls named above each.

const shape = fc.double({ min: 0.05, max: 300, noNaN: true });
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const standard = (freedom: number) => ({ freedom, location: 0, scale: 1 });

// scipy.special.gammaln(x)
test.each([
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247],
  [1, 0],
  [3.7, 1.428072326665388],
  [171.5, 709.1431630309283],
  [10_000, 82099.71749644238],
])("the logarithm of the gamma function at %d is that of SciPy", (x, expected) => {
  expect(logGamma(x)).toBeCloseTo(expected, 9);
});

test("the gamma function of a number is that of the number below it, times that number", () => {
  fc.assert(
    fc.property(shape, (x) => {
      expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 8);
    }),
  );
});

// scipy.special.betainc(a, b, x)
test.each([
  [0.5, 0.5, 0.3, 0.36901011956554536],
  [2, 3, 0.9, 0.9963],
  [50, 0.5, 0.999, 0.7523690199653766],
  [10, 200, 0.04, 0.3272102142869049],
  [1000, 1000, 0.51, 0.8144473405684881],
])("the incomplete beta function of %d, %d and %d is that of SciPy", (a, b, x, expected) => {
  expect(incompleteBeta(a, b, x)).toBeCloseTo(expected, 10);
});

test("what lies below a share of one beta distribution lies above it in the mirrored one", () => {
  fc.assert(
    fc.property(shape, shape, share, (a, b, x) => {
      expect(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x)).toBeCloseTo(1, 9);
    }),
  );
  expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([0, 1]);
});

// scipy.stats.t.cdf(x, df), scipy.stats.t.ppf(p, df), scipy.stats.t.pdf(x, df)
test("Student's t has SciPy's shares, quantiles and densities", () => {
  expect(studentCdf(standard(1), 1)).toBeCloseTo(0.75, 12);
  expect(studentCdf(standard(2.5), -0.7)).toBeCloseTo(0.271702471594774, 12);
  expect(studentCdf(standard(10), 2.2)).toBeCloseTo(0.9737794657753234, 12);
  expect(studentCdf(standard(46), -3.1)).toBeCloseTo(0.0016494104921904275, 12);
  expect(studentCdf(standard(5), 40)).toBeCloseTo(0.9999999079401891, 12);
  expect(studentQuantile(standard(1), 0.975)).toBeCloseTo(12.706204736174694, 8);
  expect(studentQuantile(standard(2.5), 0.1)).toBeCloseTo(-1.7302509288071761, 9);
  expect(studentQuantile(standard(10), 0.975)).toBeCloseTo(2.228138851986274, 9);
  expect(studentQuantile(standard(46), 0.0001)).toBeCloseTo(-4.041622614329051, 9);
  expect(studentQuantile(standard(200), 0.6)).toBeCloseTo(0.25368437919014747, 9);
  expect(studentDensity(standard(10), 2.2)).toBeCloseTo(0.044379676614245675, 12);
  expect(studentDensity(standard(46), -3.1)).toBeCloseTo(0.004594793158411431, 12);
});

test("a quantile leads back to its share, wherever the distribution lies", () => {
  const place = fc.double({ min: -100, max: 100, noNaN: true });
  const scale = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 300, noNaN: true }),
      place,
      scale,
      share,
      (freedom, location, wide, p) => {
        const t = { freedom, location, scale: wide };
        expect(studentCdf(t, studentQuantile(t, p))).toBeCloseTo(p, 9);
      },
    ),
  );
  expect(() => studentQuantile(standard(3), 1)).toThrow(RangeError);
});

// scipy.stats.norm.ppf(p)
test.each([
  [1e-9, -5.997807015007686],
  [0.001, -3.090232306167813],
  [0.02, -2.0537489106318225],
  [0.3, -0.5244005127080409],
  [0.5, 0],
  [0.9, 1.2815515655446004],
  [0.99, 2.3263478740408408],
])("the normal quantile of %d is that of SciPy", (p, expected) => {
  expect(normalQuantile(p)).toBeCloseTo(expected, 7);
  expect(() => normalQuantile(1 + p)).toThrow(RangeError);
});

test("a mixture of one distribution is that distribution, and one of two lies between them", () => {
  const low = { freedom: 7, location: -1, scale: 2, weight: 0.25 };
  const high = { freedom: 9, location: 3, scale: 1, weight: 0.75 };
  expect(mixtureCdf([{ ...low, weight: 1 }], 0.4)).toBeCloseTo(studentCdf(low, 0.4), 12);
  expect(mixtureMean([low, high])).toBe(2);
  const median = mixtureQuantile([low, high], 0.5);
  expect(mixtureCdf([low, high], median)).toBeCloseTo(0.5, 9);
  expect(median).toBeGreaterThan(-1);
  expect(median).toBeLessThan(3);
});

test("a difference is certain of its sign where its sides lie apart, and says even odds where they are one", () => {
  const here = { freedom: 12, location: 5, scale: 0.1 };
  const there = { freedom: 30, location: 1, scale: 0.1 };
  expect(mixtureCdf(difference(here, there), 0)).toBeLessThan(1e-6);
  expect(mixtureCdf(difference(here, here), 0)).toBeCloseTo(0.5, 6);
  expect(mixtureMean(difference(here, there))).toBeCloseTo(4, 9);
});
