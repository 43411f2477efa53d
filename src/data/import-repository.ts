import { daySpan } from "#core/model/day-span.ts";
import type { ImportedRecords } from "#core/model/imported-records.ts";
import type { Instant } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";
import { isImportRunning, withImportLock } from "./import-lock.ts";
import { partsOf, writePart } from "./import-part.ts";
import { planImport } from "./import-plan.ts";
import { changesOf, type ImportOptions, undoChanges } from "./import-undo.ts";
import type { ImportActRow } from "./local-rows.ts";
import { failureOf, reopening, type WriteFailure } from "./write.ts";

/** Records that an importer made of files. */
export interface ImportJob {
  readonly source: ImportActRow["source"];
  readonly fileNames: readonly string[];
  readonly records: ImportedRecords;
  /** The current time in milliseconds. */
  readonly now: number;
}

/** What an import did. Rows that were there with the same content are `unchanged`, and not written. */
export interface ImportSummary {
  readonly importId: string;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

export type ImportResult =
  | { readonly ok: true; readonly summary: ImportSummary }
  | { readonly ok: false; readonly code: "cancelled" }
  | WriteFailure;

/**
 * Stores an import as one act that can be taken back. It is written in parts, so that the app stays
 * usable; until the last part the act is `writing`, and one found so later was interrupted:
 *
 *              ┌─ cancelled or disk full: all parts are taken back, the act is forgotten
 *   writing ───┼─ all parts written ──> done ── undoImport ──> writing (backwards) ──> undone
 *              └─ app closed: stays writing, until the next import goes on with it or undoImport ends it
 */
export function applyImport(
  db: FireDatabase,
  job: ImportJob,
  options: ImportOptions = {},
): Promise<ImportResult> {
  return withImportLock(db, async () => {
    let act: ImportActRow | undefined;
    try {
      act = await reopening(db, () => beginAct(db, job));
      const finished = await writeParts(db, job, act, options);
      if (finished) return { ok: true, summary: summaryOf(finished) };
      await takeBack(db, act, job.now);
      return { ok: false, code: "cancelled" };
    } catch (error) {
      const failure = failureOf(error);
      // Taking back frees space. Should it fail as well, the act stays `writing` and is found at the next start.
      if (act) await takeBack(db, act, job.now).catch(() => {});
      return failure;
    }
  });
}

/** All imports, the latest first. */
export async function importActs(db: FireDatabase): Promise<ImportActRow[]> {
  return db.import_act.orderBy("startedAt").reverse().toArray();
}

/** The import that was cut short, by closing the app say; undefined when there is none. */
export async function interruptedImport(db: FireDatabase): Promise<ImportActRow | undefined> {
  if (await isImportRunning(db)) return undefined;
  return (await importActs(db)).find((act) => act.state === "writing");
}

/** Starts an act, or goes on with the one that was interrupted: the two are taken back together. */
async function beginAct(db: FireDatabase, job: ImportJob): Promise<ImportActRow> {
  const interrupted = (await importActs(db)).find((act) => act.state === "writing");
  const span = daySpan(job.records);
  const act: ImportActRow = {
    id: interrupted?.id ?? crypto.randomUUID(),
    source: job.source,
    fileNames: [...new Set([...(interrupted?.fileNames ?? []), ...job.fileNames])],
    startedAt: job.now as Instant,
    state: "writing",
    created: interrupted?.created ?? 0,
    changed: interrupted?.changed ?? 0,
    unchanged: 0,
    ...(span && { firstDay: span.first, lastDay: span.last }),
  };
  await db.import_act.put(act);
  return act;
}

/** Writes all parts and closes the act; undefined when it was cancelled on the way. */
async function writeParts(
  db: FireDatabase,
  job: ImportJob,
  begun: ImportActRow,
  { signal, onProgress }: ImportOptions,
): Promise<ImportActRow | undefined> {
  const parts = (await reopening(db, () => planImport(db, job.records))).flatMap(partsOf);
  const total = parts.reduce((sum, part) => sum + part.ids.length, 0);
  let chunk = await nextChunk(db, begun.id);
  let act = begun;
  let done = 0;
  for (const part of parts) {
    if (signal?.aborted) return undefined;
    const before = act;
    act = await reopening(db, () => writePart(db, part, before, chunk, job.now));
    chunk += 1;
    done += part.ids.length;
    onProgress?.(done, total);
  }
  if (signal?.aborted) return undefined;
  const finished: ImportActRow = { ...act, state: "done" };
  await reopening(db, () => db.import_act.put(finished));
  return finished;
}

/** An interrupted act has parts already. */
async function nextChunk(db: FireDatabase, importId: string): Promise<number> {
  const last = await reopening(db, () => changesOf(db, importId).last());
  return last ? last.chunk + 1 : 0;
}

/** As if the import had never begun. */
async function takeBack(db: FireDatabase, act: ImportActRow, now: number): Promise<void> {
  await undoChanges(db, act.id, now);
  await reopening(db, () => db.import_act.delete(act.id));
}

function summaryOf({ id, created, changed, unchanged }: ImportActRow): ImportSummary {
  return { importId: id, created, changed, unchanged };
}
