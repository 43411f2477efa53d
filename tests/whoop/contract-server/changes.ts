import type { Instant } from "#core/time.ts";
import { finerInstant } from "./finer.ts";
import type { Kept } from "./kept-record.ts";
import type { RecordStore } from "./record-store.ts";
import { type NightJustOver, wakeUp } from "./wake-up.ts";
import type { Kind, ScoreState, Wire } from "./wire.ts";
import { activityId } from "./wire-id.ts";

/** What a webhook tells: that a record is new or another, or is gone. A recovery's id is its sleep's. */
export interface WhoopEvent {
  readonly user_id: number;
  readonly id: string;
  readonly type: `${"workout" | "sleep" | "recovery"}.${"updated" | "deleted"}`;
}

/**
 * What can happen to a person's records at WHOOP. Each gives the events that WHOOP would send of it (none
 * for cycles, of which it sends none) and throws for a record that is not there.
 */
export interface RecordChanges {
  /** Sets fields of a record or of its score. */
  readonly update: <Of extends Kind>(
    kind: Of,
    key: string,
    changes: { readonly record?: Partial<Wire[Of]>; readonly score?: Partial<Wire[Of]["score"]> },
  ) => WhoopEvent[];
  /** Takes a score away, as while WHOOP still works on it, or gives it (back). */
  readonly setState: (kind: Kind, key: string, state: ScoreState) => WhoopEvent[];
  /** Deletes a record; with a sleep goes its recovery. */
  readonly remove: (kind: Kind, key: string) => WhoopEvent[];
  /** Adds a workout that ends now, as if just recognised. */
  readonly addWorkout: (minutes: number, sport: string) => { key: string; events: WhoopEvent[] };
  /** Ends a night now: a last night at any time of any day. */
  readonly wakeUp: (night?: NightJustOver) => WhoopEvent[];
}

export function createChanges(userId: number, store: RecordStore, now: () => Instant): RecordChanges {
  /** Scores that were taken away, to be given back. */
  const withheld = new Map<string, Kept["record"]["score"]>();
  const event = (kind: Kind, key: string, what: "updated" | "deleted"): WhoopEvent[] =>
    kind === "cycle" ? [] : [{ user_id: userId, id: key, type: `${kind}.${what}` }];
  const find = <Of extends Kind>(kind: Of, key: string): Kept<Of> => {
    const kept = store.records(kind).find((one) => one.key === key);
    if (!kept) throw new Error(`Person ${userId} has no ${kind} ${key}`);
    // An open cycle keeps the end and the score that it will have.
    return { ...kept, record: store.whole(kind, key) ?? kept.record };
  };
  const write = <Of extends Kind>(kind: Of, kept: Kept<Of>, record: Wire[Of]): WhoopEvent[] => {
    const updated_at = new Date(now()).toISOString();
    store.put(kind, { ...kept, record: { ...record, updated_at } });
    return event(kind, kept.key, "updated");
  };
  return {
    update: (kind, key, { record, score }) => {
      const kept = find(kind, key);
      const merged = { ...kept.record, ...record };
      const scored = score ? { ...merged, score: { ...merged.score, ...score } } : merged;
      return write(kind, kept, scored as typeof merged);
    },
    setState: (kind, key, state) => {
      const kept = find(kind, key);
      const { score, ...bare } = kept.record;
      if (score) withheld.set(`${kind} ${key}`, score);
      const given = state === "SCORED" ? (score ?? withheld.get(`${kind} ${key}`)) : undefined;
      if (state === "SCORED" && !given) throw new Error(`The ${kind} ${key} never had a score`);
      const record = { ...bare, score_state: state, ...(given && { score: given }) };
      return write(kind, kept, record as typeof kept.record);
    },
    remove: (kind, key) => {
      find(kind, key);
      store.remove(kind, key);
      const follows = kind === "sleep" && store.records("recovery").some((one) => one.key === key);
      if (follows) store.remove("recovery", key);
      return [...event(kind, key, "deleted"), ...(follows ? event("recovery", key, "deleted") : [])];
    },
    addWorkout: (minutes, sport) => {
      const start = finerInstant((Math.floor(now() / 1000) * 1000 - minutes * 60_000) as Instant);
      const key = activityId(userId, "workout", start);
      const text = new Date(now()).toISOString();
      store.put("workout", {
        key,
        start,
        appearsAt: now(),
        record: {
          id: key,
          user_id: userId,
          created_at: text,
          updated_at: text,
          start: new Date(start).toISOString(),
          end: new Date(start + minutes * 60_000).toISOString(),
          timezone_offset: store.records("cycle")[0]?.record.timezone_offset ?? "Z",
          sport_name: sport,
          score_state: "SCORED",
          score: newScore(minutes),
        },
      });
      return { key, events: event("workout", key, "updated") };
    },
    wakeUp: (night = {}) => wakeUp(userId, store, now(), night),
  };
}

function newScore(minutes: number): NonNullable<Wire["workout"]["score"]> {
  const tenth = minutes * 6_000;
  return {
    strain: 8.2463,
    average_heart_rate: 123,
    max_heart_rate: 146,
    kilojoule: minutes * 34.3,
    percent_recorded: 100,
    zone_durations: {
      zone_zero_milli: tenth,
      zone_one_milli: 2 * tenth,
      zone_two_milli: 3 * tenth,
      zone_three_milli: 2 * tenth,
      zone_four_milli: tenth,
      zone_five_milli: tenth,
    },
  };
}
