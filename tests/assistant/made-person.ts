import type { AssistantSource, Shown } from "../../src/core/assistant/assistant-source.ts";
import { scoreDays } from "../../src/core/burnout/score-days.ts";
import { lookForFindings } from "../../src/core/findings/look-for-findings.ts";
import { builtInContexts, type ContextTag } from "../../src/core/model/context-tag.ts";
import { type DayColumns, dayColumns } from "../../src/core/model/day-columns.ts";
import type { Cause, Findings } from "../../src/core/model/finding.ts";
import type { RecordId } from "../../src/core/model/id.ts";
import { type Metric, metrics } from "../../src/core/model/metric.ts";
import { createChance, within } from "../../src/core/sample/chance.ts";
import { seeded } from "../../src/core/sample/seeded.ts";
import { dayNumber, type Instant, type LocalDay } from "../../src/core/time.ts";

export const TODAY = "2026-11-20" as LocalDay;
export const OWN_TAG = "0b6f1c7e-1f0e-4d6a-8a43-5f0d3c1b7bff" as RecordId;

/** Usual value and daily scatter of what the made-up people have. */
const typical: Readonly<Partial<Record<Metric, readonly [mean: number, spread: number]>>> = {
  mood: [3.6, 0.7],
  energy: [3.4, 0.7],
  stress: [2.6, 0.8],
  recovery: [60, 15],
  hrvRmssd: [58, 8],
  restingHeartRate: [53, 2.5],
  respiratoryRate: [15, 0.5],
  skinTemperature: [33.5, 0.3],
  asleep: [430, 45],
  sleepEfficiency: [91, 3],
  sleepDebt: [40, 25],
  sleepMidpoint: [3.4, 0.6],
  strain: [11, 4],
  workouts: [0.6, 0.7],
};

/** How a made-up person's life goes. */
export interface PersonOptions {
  readonly seed: number;
  readonly days: number;
  /** Share of days without a value. */
  readonly missing?: number;
  /** Standard deviations by which the last 7 days are worse. */
  readonly slide?: number;
  /** What they have values of; all of `typical` where nothing is said. */
  readonly metrics?: readonly Metric[];
  readonly label?: string;
  readonly shown?: Shown;
  /** Whether findings were looked for. */
  readonly looked?: boolean;
}

/** A person made of noise with a memory, scored and looked through by the app's own code. */
export function madePerson(options: PersonOptions): AssistantSource {
  const { days, missing = 0.1, slide = 0, looked = true, label = "Night shift", shown = {} } = options;
  const chance = createChance(seeded(options.seed));
  const first = dayNumber(TODAY) - days + 1;
  const known: Partial<Record<Metric, Map<number, number>>> = {};
  const alcohol = new Float64Array(days);
  const shift = new Float64Array(days);
  const slept = new Float64Array(days);
  const deadline = new Float64Array(days);
  for (let day = 0; day < days; day++) {
    alcohol[day] = Number(chance.happens(0.25));
    slept[day] = chance.normal(0, 1);
    shift[day] = Number(chance.happens(0.2));
    deadline[day] = chance.happens(0.3) ? Number.NaN : Number(chance.happens(0.3));
  }
  for (const [name, [mean, spread]] of Object.entries(typical)) {
    const metric = name as Metric;
    if (options.metrics && !options.metrics.includes(metric)) continue;
    const { better, range } = metrics[metric];
    const bad = better === "higher" ? -1 : 1;
    const values = new Map<number, number>();
    let departure = 0;
    for (let day = 0; day < days; day++) {
      departure = 0.3 * departure + chance.normal(0, 0.95);
      let value = departure + (day >= days - 7 ? bad * slide : 0);
      if (metric === "hrvRmssd" && day > 0) value -= 1.2 * alcohol[day - 1]!;
      if (metric === "mood") value += slept[day]!;
      if (metric === "asleep") value = slept[day]! + (day >= days - 7 ? -slide : 0);
      if (metric === "energy") value -= 1.2 * shift[day]!;
      const rounded = Math.round((mean + spread * value) * 10) / 10;
      if (!chance.happens(missing)) values.set(first + day, within(rounded, range[0], range[1]));
    }
    if (values.size > 0) known[metric] = values;
  }
  const columns = dayColumns(first as DayColumns["first"], days, known);
  const answers: readonly { readonly cause: Cause; readonly values: Float64Array }[] = [
    { cause: { kind: "journal", question: "Have any alcoholic drinks?" }, values: alcohol },
    { cause: { kind: "context", tag: OWN_TAG }, values: shift },
    { cause: { kind: "context", tag: builtInContexts.deadline as RecordId }, values: deadline },
  ];
  const hasDays = Object.keys(known).length > 0;
  const score = hasDays
    ? scoreDays({ columns, from: dayNumber(TODAY), to: dayNumber(TODAY) }).scores.at(-1)
    : undefined;
  const findings = hasDays && looked ? lookedThrough({ columns, answers }) : undefined;
  const tags: readonly ContextTag[] = [{ id: OWN_TAG, label, archived: false }];
  return {
    today: TODAY,
    series: async (metric) => {
      const values = columns.values[metric];
      return values && { first: columns.first, values };
    },
    latestScore: async () => score,
    findings: async () => findings,
    contexts: async () => new Map(tags.map((tag) => [tag.id, tag])),
    shown: async () => shown,
  };
}

function lookedThrough(data: Parameters<typeof lookForFindings>[0]): Findings {
  const steps = lookForFindings(data);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { found, silent, tooFew } = step.value;
  return { madeAt: 0 as Instant, from: TODAY, to: TODAY, found, silent, tooFew };
}
