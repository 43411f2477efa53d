import type { ContextTag } from "../model/context-tag.ts";
import type { DailyScore } from "../model/daily-score.ts";
import type { Findings } from "../model/finding.ts";
import type { RecordId } from "../model/id.ts";
import type { Metric } from "../model/metric.ts";
import type { UnitChoice } from "../model/setting.ts";
import type { DayNumber, LocalDay } from "../time.ts";

/** All known days of a metric in one run: `values[i]` is day `first` + i, NaN where there is none. */
export interface KnownDays {
  readonly first: DayNumber;
  readonly values: Float64Array;
}

/** How the person wants numbers shown. */
export interface Shown {
  readonly temperature?: UnitChoice<"temperatureUnit">;
  readonly energy?: UnitChoice<"energyUnit">;
  /** Risk is told in words only. */
  readonly hideRisk?: boolean;
}

/** What the assistant may look at: daily values and what was concluded from them, and no record as such. */
export interface AssistantSource {
  readonly today: LocalDay;
  /** The days of a metric up to today; undefined when it never had a value. */
  series(metric: Metric): Promise<KnownDays | undefined>;
  /** The newest score of today or the week before. */
  latestScore(): Promise<DailyScore | undefined>;
  findings(): Promise<Findings | undefined>;
  /** The person's contexts under their ids. */
  contexts(): Promise<ReadonlyMap<RecordId, ContextTag>>;
  shown(): Promise<Shown>;
}
