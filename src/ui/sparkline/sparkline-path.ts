/** The day-by-day ends of a fan. */
export interface FanDay {
  readonly low: number;
  readonly high: number;
}

/** Turns values into places on a square of 100 by 100 that is stretched to the size of the chart. */
export interface SparklineSpace {
  /** How many steps of a day the whole width has. */
  readonly steps: number;
  /** The value at the upper edge; 0 is at the lower one. */
  readonly top: number;
}

/** Hundredths are finer than any screen. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function across(space: SparklineSpace, step: number): number {
  return round(space.steps > 0 ? (step / space.steps) * 100 : 0);
}

export function down(space: SparklineSpace, value: number): number {
  return round(100 - (Math.min(Math.max(value, 0), space.top) / space.top) * 100);
}

/**
 * The line through known days; a day without a value (NaN) breaks it. A known day between two unknown ones
 * becomes a point, drawn by the line's round ends.
 */
export function linePath(space: SparklineSpace, values: ArrayLike<number>): string {
  let path = "";
  let open = false;
  for (let step = 0; step < values.length; step++) {
    const value = values[step] ?? Number.NaN;
    if (Number.isNaN(value)) {
      open = false;
      continue;
    }
    path += `${open ? "L" : "M"}${across(space, step)} ${down(space, value)}`;
    const alone = !open && Number.isNaN(values[step + 1] ?? Number.NaN);
    if (alone) path += "h0";
    open = true;
  }
  return path;
}

/** Whether most of the first known days, where a word would stand, lie below a value. */
export function startsBelow(values: ArrayLike<number>, value: number): boolean {
  const first = Array.from(values)
    .slice(0, 8)
    .filter((one) => !Number.isNaN(one));
  return first.filter((one) => one < value).length > first.length / 2;
}

/** The area between low and high, opening from one point at step `from`. Empty without days. */
export function fanPath(space: SparklineSpace, from: number, value: number, days: readonly FanDay[]): string {
  if (days.length === 0) return "";
  const upper = days.map((day, index) => `L${across(space, from + index + 1)} ${down(space, day.high)}`);
  const lower = days.map((day, index) => `L${across(space, from + index + 1)} ${down(space, day.low)}`);
  return `M${across(space, from)} ${down(space, value)}${upper.join("")}${lower.toReversed().join("")}Z`;
}
