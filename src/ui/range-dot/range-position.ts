/** A person's own range of a metric: all of it, and the middle half. */
export interface OwnRange {
  readonly min: number;
  readonly low: number;
  readonly high: number;
  readonly max: number;
}

/** Where things stand on a range drawn from 0 to 100 percent, with room for the dot at both ends. */
export interface RangePositions {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

const MARGIN = 3;

/**
 * Places a value and the middle half of a range on one line. A value beyond everything seen before widens
 * the line, so that the dot stands at its end.
 *
 * @example rangePositions({ min: 0, low: 25, high: 75, max: 100 }, 50).value // 50
 */
export function rangePositions(range: OwnRange, value: number): RangePositions {
  const start = Math.min(range.min, value);
  const end = Math.max(range.max, value);
  const place = (point: number) =>
    end > start ? MARGIN + ((point - start) / (end - start)) * (100 - 2 * MARGIN) : 50;
  return { from: place(range.low), to: place(range.high), value: place(value) };
}
