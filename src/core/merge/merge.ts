import { isSame } from "../model/is-same.ts";
import { isFromSource, nodeOf, outranks, type Stamp } from "../model/stamp.ts";

/** One state of a record: its values, when each was written, and when it was deleted if it is. */
export interface Version {
  /** By field; null and absent are the same. Empty when deleted. */
  readonly values: Readonly<Record<string, unknown>>;
  /** When all values but those named in `fieldStamps` were written. */
  readonly stamp: Stamp;
  readonly fieldStamps: Readonly<Record<string, Stamp>>;
  readonly deleted?: Stamp;
}

/** An edit on its way: the values it writes, as a version, and what its writer had seen. */
export interface Change extends Version {
  /** The stamp of each field before the writer's edit; absent or null where the writer saw no value. */
  readonly bases: Readonly<Record<string, Stamp | null>>;
  /** The values are the entire record: it can make one, or revive a deleted one. */
  readonly whole: boolean;
}

/** A value that another edit replaced without having seen it. */
export interface Loss {
  readonly field: string;
  readonly value: unknown;
  readonly stamp: Stamp;
  /** The stamp of the edit that stands instead. */
  readonly kept: Stamp;
}

/** What became of a change; incomplete: only the whole record could be stored. */
export type Merged =
  | { readonly kind: "incomplete" }
  | { readonly kind: "merged"; readonly row: Version; readonly lost: readonly Loss[] };

/**
 * Joins a change with the record it is about. Per field the person's edit wins over a source's, then the
 * later over the earlier, so that any order of the same changes gives the same record. A value of the
 * person's that is replaced unseen is handed back as a loss. The server's `private.merge_change` is the
 * same rule in SQL; both are held to tests/merge/vectors.json.
 *
 * @example merge(undefined, { values: { rating: 4 }, stamp, fieldStamps: {}, bases: {}, whole: true })
 */
export function merge(row: Version | undefined, change: Change): Merged {
  if (!row) return change.whole || change.deleted ? merged(versionOf(change)) : { kind: "incomplete" };
  if (row.deleted) return mergeIntoGrave(row, row.deleted, change);
  return change.deleted ? mergeDeletion(row, change, change.deleted) : mergeFields(row, change);
}

/** When a field was last written; null when it never had a value. */
export function stampOf(version: Version, field: string): Stamp | null {
  return version.fieldStamps[field] ?? (hasValue(version, field) ? version.stamp : null);
}

/** Every stamp in a version, its deletion's included. */
export function stampsOf({ stamp, fieldStamps, deleted }: Version): Stamp[] {
  return [stamp, ...Object.values(fieldStamps), ...(deleted ? [deleted] : [])];
}

function mergeIntoGrave(grave: Version, deleted: Stamp, change: Change): Merged {
  if (change.deleted) {
    return merged(outranks(change.deleted, deleted) ? { ...grave, deleted: change.deleted } : grave);
  }
  const reviving = writtenStamps(change).filter((stamp) => outranks(stamp, deleted));
  if (reviving.length > 0) {
    return change.whole ? merged(revived(change, deleted, reviving)) : { kind: "incomplete" };
  }
  const lost = Object.keys(change.values).map((field) => loss(change, field, deleted));
  return merged(grave, lost);
}

/**
 * A record that a later edit brings back. All of it counts as written by that edit: a device that never heard
 * of the deletion would else keep its own, older values beside these for ever.
 */
function revived(change: Change, deleted: Stamp, reviving: readonly Stamp[]): Version {
  const latest = reviving.reduce((best, one) => (outranks(one, best) ? one : best));
  const lifted = (stamp: Stamp) => (outranks(stamp, deleted) ? stamp : latest);
  const fieldStamps = Object.entries(change.fieldStamps).map(([field, stamp]) => [field, lifted(stamp)]);
  return versionOf({ ...change, stamp: lifted(change.stamp), fieldStamps: Object.fromEntries(fieldStamps) });
}

function mergeDeletion(row: Version, change: Change, deleted: Stamp): Merged {
  if (writtenStamps(row).some((stamp) => outranks(stamp, deleted))) return merged(row);
  const unseen = Object.keys(row.values).filter((field) => stampOf(row, field) !== change.bases[field]);
  return merged(
    { values: {}, stamp: row.stamp, fieldStamps: {}, deleted },
    unseen.map((field) => loss(row, field, deleted)),
  );
}

function mergeFields(row: Version, change: Change): Merged {
  const values: Record<string, unknown> = { ...row.values };
  const fieldStamps: Record<string, Stamp> = { ...row.fieldStamps };
  const lost: (Loss | undefined)[] = [];
  for (const [field, value] of Object.entries(change.values)) {
    const theirs = change.fieldStamps[field] ?? change.stamp;
    const ours = stampOf(row, field);
    if (theirs === ours) continue;
    const isDifferent = !isSame(value ?? null, row.values[field] ?? null);
    if (ours === null || outranks(theirs, ours)) {
      if (isDifferent && ours !== (change.bases[field] ?? null)) lost.push(loss(row, field, theirs));
      const isCleared = value === null || value === undefined;
      if (isCleared) delete values[field];
      else values[field] = value;
      if (theirs === row.stamp && !isCleared) delete fieldStamps[field];
      else fieldStamps[field] = theirs;
    } else if (isDifferent) {
      lost.push(loss(change, field, ours));
    }
  }
  return merged({ values, stamp: row.stamp, fieldStamps }, lost);
}

/** The value of a field as a loss, if it is one: the person wrote it, and on another device than what is kept. */
function loss(version: Version, field: string, kept: Stamp): Loss | undefined {
  const value = version.values[field] ?? null;
  const stamp = version.fieldStamps[field] ?? version.stamp;
  if (value === null || isFromSource(stamp) || nodeOf(stamp) === nodeOf(kept)) return undefined;
  return { field, value, stamp, kept };
}

function merged(row: Version, lost: readonly (Loss | undefined)[] = []): Merged {
  return { kind: "merged", row, lost: lost.filter((one) => one !== undefined) };
}

function versionOf({ values, stamp, fieldStamps, deleted }: Change): Version {
  if (deleted) return { values: {}, stamp, fieldStamps: {}, deleted };
  const present = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return { values: Object.fromEntries(present), stamp, fieldStamps };
}

/** The stamps under which a version's fields were written. */
export function writtenStamps(version: Version): Stamp[] {
  const fields = new Set([...Object.keys(version.values), ...Object.keys(version.fieldStamps)]);
  return [...new Set([...fields].map((field) => version.fieldStamps[field] ?? version.stamp))];
}

function hasValue(version: Version, field: string): boolean {
  return version.values[field] !== undefined && version.values[field] !== null;
}
