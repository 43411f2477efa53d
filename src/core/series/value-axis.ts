/** The part of an axis that is shown, and a few round values on it. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Round steps for what is counted in tens, and for what is counted in sixties. */
export const axisSteps = {
  decimal: [1, 2, 5],
  minutes: [5, 15, 30, 60, 120, 240],
} as const;

/**
 * An axis on which values fill the height and three to five round values are named.
 *
 * @param low the lowest value to be shown
 * @param high the highest
 * @param steps distances between named values; a decimal scale continues by tens in both directions
 * @param bounds what no value can lie beyond; the axis stays within
 * @throws RangeError when `low` or `high` is no number or they are the wrong way round
 * @example valueAxis(47, 68, "decimal", [1, 400]).ticks // 50, 60
 */
export function valueAxis(
  low: number,
  high: number,
  steps: keyof typeof axisSteps,
  bounds: readonly [low: number, high: number],
): ValueAxis {
  if (!(low <= high)) throw new RangeError(`No range: ${low} to ${high}`);
  const span = Math.max(high - low, Math.abs(high) * 0.02, 1e-6);
  const margin = (span - (high - low)) / 2 + span * 0.08;
  // A value beyond the bounds is still shown.
  const min = Math.max(Math.min(low, bounds[0]), low - margin);
  const max = Math.min(Math.max(high, bounds[1]), high + margin);
  const step = stepFor(max - min, steps);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
  // 0.1 + 0.2: cut what rounding left behind.
  return { min, max, ticks: ticks.map((tick) => Number(tick.toPrecision(12))) };
}

const MOST = 4;

function stepFor(span: number, steps: keyof typeof axisSteps): number {
  const wanted = span / MOST;
  if (steps === "minutes") {
    const found = axisSteps.minutes.find((step) => step >= wanted);
    if (found) return found;
  }
  const power = 10 ** Math.floor(Math.log10(wanted));
  const found = axisSteps.decimal.find((step) => step * power >= wanted * (1 - 1e-9));
  return (found ?? 10) * power;
}
