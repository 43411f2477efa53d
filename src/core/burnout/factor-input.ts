/** One factor of one day, before any weight. */
export interface FactorInput {
  /** Known, 1; carried forward from some days ago, less; missing, 0. */
  readonly trust: number;
  /** Standard deviations above the usual. */
  readonly z: number;
  /** What the weight is multiplied with: z, of heart-rate variability only what lies beyond its dead zone. */
  readonly input: number;
  /** How far off `input` may be, as a variance: 1 for a missing factor. */
  readonly variance: number;
  /** The day's value in the metric's unit; NaN where missing. */
  readonly value: number;
}

/** Where a factor is written day after day: new objects for eight factors of ten years' days add up. */
export type FactorPlace = { -readonly [Key in keyof FactorInput]: FactorInput[Key] };

export function factorPlace(): FactorPlace {
  return { trust: 0, z: 0, input: 0, variance: 1, value: Number.NaN };
}

export function setMissing(place: FactorPlace): void {
  place.trust = 0;
  place.z = 0;
  place.input = 0;
  place.variance = 1;
  place.value = Number.NaN;
}

/** Notes a known factor; what is multiplied with its weight is z. */
export function setFactor(
  place: FactorPlace,
  trust: number,
  z: number,
  variance: number,
  value: number,
): void {
  place.trust = trust;
  place.z = z;
  place.input = z;
  place.variance = variance;
  place.value = value;
}
