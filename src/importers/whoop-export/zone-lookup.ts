import type { OffsetMinutes } from "#core/time.ts";
import type { WallTime } from "./cell-values.ts";
import type { WallSpan } from "./time-reading.ts";

/** Further from any cycle than this, the person may have been anywhere. */
const REACH = 3 * 86_400_000;

/**
 * Where the person was at a moment, as an offset, for tables without a zone: that of the cycle the row
 * names by its start, else of the last cycle that had started by then.
 */
export function createZoneLookup(
  cycles: readonly WallSpan[],
): (cycleStart: WallTime | undefined, moment: WallTime) => OffsetMinutes | undefined {
  const byStart = new Map(cycles.map((cycle) => [cycle.start, cycle.offset]));
  const starts = [...byStart.keys()].sort((a, b) => a - b);
  return (cycleStart, moment) => {
    const named = cycleStart === undefined ? undefined : byStart.get(cycleStart);
    if (named !== undefined) return named;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= moment) low = middle + 1;
      else high = middle;
    }
    const start = starts[low - 1] ?? starts[low];
    if (start === undefined || Math.abs(moment - start) > REACH) return undefined;
    return byStart.get(start);
  };
}
