import { scoreMetrics } from "../../src/core/burnout/known-days.ts";
import { HISTORY_DAYS, scoreDays } from "../../src/core/burnout/score-days.ts";
import type { DayColumns } from "../../src/core/model/day-columns.ts";
import { type Metric, metrics } from "../../src/core/model/metric.ts";
import type { DayNumber } from "../../src/core/time.ts";
import { type Figure, median } from "./figure.ts";

const DAYS = 3650;
const FIRST = 16_000;
const ROUNDS = 21;
/** Rounds before the clock counts: the figure is that of a worker that has been at work for a moment. */
const WARM_UP = 6;

/** What ten years of scoring cost, in milliseconds of one core, warm: everything anew, and one new day. */
export function benchScoring(): Figure[] {
  const columns = tenYears();
  const from = FIRST as DayNumber;
  const to = (FIRST + DAYS - 1) as DayNumber;
  const { checkpoints } = scoreDays({ columns, from, to });
  const checkpoint = checkpoints.findLast((one) => one.day <= to);
  if (!checkpoint) throw new Error("Ten years have a checkpoint");
  const oneDay = () => {
    const first = Math.max(FIRST, checkpoint.day - HISTORY_DAYS);
    return scoreDays({ columns: tail(columns, first), from: to, to, checkpoint });
  };
  const fullRebuild = () => scoreDays({ columns, from, to });
  return [
    {
      name: "Scoring ten years from nothing, worker time",
      value: medianOf(fullRebuild),
      unit: "ms",
      bar: 50,
    },
    {
      name: "Scoring one new day after ten years, worker time",
      value: medianOf(oneDay),
      unit: "ms",
      bar: 2,
    },
  ];
}

function medianOf(act: () => unknown): number {
  for (let round = 0; round < WARM_UP; round++) act();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return median(times);
}

/** Every metric on nearly every day, wandering about in its range; the same each time. */
function tenYears(): DayColumns {
  let seed = 20_260_101;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const column = (metric: Metric) => {
    const [low, high] = metrics[metric].range;
    let place = 0.5;
    return Float64Array.from({ length: DAYS }, () => {
      place = 0.5 + 0.6 * (place - 0.5) + 0.3 * (random() - 0.5);
      const value = low + place * (high - low);
      if (random() < 0.1) return Number.NaN;
      return metrics[metric].domain === "mind" ? Math.round(value) : value;
    });
  };
  const values = Object.fromEntries(scoreMetrics.map((metric) => [metric, column(metric)]));
  return { first: FIRST as DayNumber, length: DAYS, values };
}

function tail(columns: DayColumns, first: number): DayColumns {
  const from = first - columns.first;
  const values = Object.fromEntries(
    Object.entries(columns.values).map(([metric, values]) => [metric, values.slice(from)]),
  );
  return { first: first as DayNumber, length: columns.length - from, values };
}
