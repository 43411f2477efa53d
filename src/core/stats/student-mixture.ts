import { invert } from "./invert.ts";
import { type StudentT, studentCdf, studentQuantile } from "./student-t.ts";

/** Several Student-t distributions, each true with some weight. Weights sum to 1. */
export type StudentMixture = readonly (StudentT & { readonly weight: number })[];

const SLICES = 512;

/**
 * The mean of a mixture.
 *
 * @example mixtureMean([{ weight: 1, location: 3, scale: 1, freedom: 5 }]) // 3
 */
export function mixtureMean(mixture: StudentMixture): number {
  return mixture.reduce((sum, part) => sum + part.weight * part.location, 0);
}

/** How likely a mixture stays below a value, 0 to 1. */
export function mixtureCdf(mixture: StudentMixture, value: number): number {
  return mixture.reduce((sum, part) => sum + part.weight * studentCdf(part, value), 0);
}

/**
 * The value below which a share of a mixture lies.
 *
 * @param share between 0 and 1, neither included
 * @example mixtureQuantile(difference(after, before), 0.025) // low end of a 95 % interval
 */
export function mixtureQuantile(mixture: StudentMixture, share: number): number {
  const widest = mixture.reduce((scale, part) => Math.max(scale, part.scale), 0);
  return invert((value) => mixtureCdf(mixture, value), share, mixtureMean(mixture), widest);
}

/**
 * What is known of the difference of two independent quantities of which Student-t distributions are known:
 * the second is cut into 512 equally likely slices, and each shifts the first. That is a numerical
 * convolution, right to four digits and more.
 *
 * @example 1 - mixtureCdf(difference(drug, placebo), 0) // how likely the drug's mean is the higher one
 */
export function difference(left: StudentT, right: StudentT): StudentMixture {
  return Array.from({ length: SLICES }, (_, slice) => {
    const shift = studentQuantile(right, (slice + 0.5) / SLICES);
    return { ...left, location: left.location - shift, weight: 1 / SLICES };
  });
}
