import type { Instant } from "#core/time.ts";
import type { Kept, KeptRecords } from "./kept-record.ts";
import type { Kind, Wire } from "./wire.ts";

/** The records of one person, newest first, as they are told at the moment. */
export interface RecordStore {
  readonly records: <Of extends Kind>(kind: Of) => Kept<Of>[];
  /** Puts a record in its place, over the one of the same key. */
  readonly put: <Of extends Kind>(kind: Of, kept: Kept<Of>) => void;
  readonly remove: (kind: Kind, key: string) => void;
  /** Removes all that begins after a moment; gives what had been told of. */
  readonly removeFrom: (moment: Instant) => readonly { readonly kind: Kind; readonly key: string }[];
  /** A record with all that it will have: an open cycle with its end and score. */
  readonly whole: <Of extends Kind>(kind: Of, key: string) => Wire[Of] | undefined;
}

const kinds = ["cycle", "sleep", "recovery", "workout"] as const;

type Lists = { [Of in Kind]: Kept<Of>[] };

export function createRecordStore(life: () => KeptRecords, now: () => Instant): RecordStore {
  let lists: Lists | undefined;
  const list = <Of extends Kind>(kind: Of): Kept<Of>[] => {
    if (!lists) {
      const { cycle, recovery, sleep, workout } = life();
      lists = { cycle: [...cycle], recovery: [...recovery], sleep: [...sleep], workout: [...workout] };
    }
    return lists[kind];
  };
  const remove = (kind: Kind, key: string): void => {
    const at = list(kind).findIndex((one) => one.key === key);
    if (at >= 0) list(kind).splice(at, 1);
  };
  const records = <Of extends Kind>(kind: Of): Kept<Of>[] => {
    const moment = now();
    return list(kind)
      .filter((one) => one.appearsAt <= moment)
      .map((one) => asToldAt(one, moment));
  };
  return {
    records,
    whole: (kind, key) => list(kind).find((one) => one.key === key)?.record,
    removeFrom: (moment) =>
      kinds.flatMap((kind) => {
        const told = records(kind).filter(({ start }) => start > moment);
        for (const { key } of list(kind).filter(({ start }) => start > moment)) remove(kind, key);
        return told.map(({ key }) => ({ kind, key }));
      }),
    put: (kind, kept) => {
      remove(kind, kept.key);
      const at = list(kind).findIndex((one) => one.start < kept.start);
      list(kind).splice(at < 0 ? list(kind).length : at, 0, kept);
    },
    remove,
  };
}

/** A cycle whose end lies ahead is open: it has no end, and no score yet. */
function asToldAt<Of extends Kind>(kept: Kept<Of>, moment: Instant): Kept<Of> {
  if (kept.closesAt === undefined || kept.closesAt <= moment) return kept;
  const { end: _end, score: _score, ...rest } = kept.record as Wire["cycle"];
  // It is written as updated when it closes, which lies ahead.
  const updated_at = Date.parse(rest.updated_at) > moment ? rest.created_at : rest.updated_at;
  const open: Wire["cycle"] = { ...rest, updated_at, score_state: "PENDING_SCORE" };
  return { ...kept, record: open as Wire[Of] };
}
