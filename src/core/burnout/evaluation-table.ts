import type { LocalDay } from "../time.ts";
import published from "./evaluation-table.json" with { type: "json" };

/** A figure with its 95 % interval from resampling people. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How one way of foreseeing did: AUC within a person, null where nobody had enough days of both kinds. */
export interface NamedArea {
  readonly name: string;
  readonly area: Figure | null;
}

/** How often 80 % intervals of one kind of forecast held what came. */
export interface HeldForecast {
  readonly forecast: string;
  readonly days: number;
  readonly held: number;
}

/** How the strain risk did on one data set and one report that it was to foresee. */
export interface EvaluationRow {
  readonly set: string;
  readonly target: string;
  readonly rows: number;
  readonly people: number;
  readonly baseRate: number;
  /** With what the score starts from learned from the set's other people. */
  readonly area: Figure | null;
  /** With that learned from other sets alone; null where there was no other. */
  readonly elsewhere: Figure | null;
  readonly bestBaseline: NamedArea;
  /** The simple rule that the bar is set against: last report, recent reports and weekday. */
  readonly simpleRule: NamedArea;
  /** Model minus simple rule, person by person. */
  readonly gain: Figure | null;
  readonly brierSkill: number;
  /** Mean distance of what was said from what came, as a share; null where it was not worked out. */
  readonly calibrationError: number | null;
  readonly coverage: readonly HeldForecast[];
}

/** The evaluation that the app shows: figures only, never a row of anybody's data. */
export interface EvaluationTable {
  readonly modelVersion: string;
  readonly day: LocalDay;
  readonly rows: readonly EvaluationRow[];
}

/** Written by `npm run evaluate -- FOLDER --publish`. */
export const evaluationTable: EvaluationTable = { ...published, day: published.day as LocalDay };
