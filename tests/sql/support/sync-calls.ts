import { randomUUID } from "node:crypto";
import type { Asker, Query, TestDatabase } from "./test-database.ts";

/** A row as push and pull hand it out. */
export interface WireRow {
  readonly table: string;
  readonly id: string;
  readonly seq: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly stamp: string;
  readonly field_stamps?: Readonly<Record<string, string>>;
  readonly deleted?: string;
}

export interface Cursor {
  readonly seq: number;
  readonly table: string;
  readonly id: string;
}

export interface PushAnswer {
  readonly epoch: string;
  readonly server_time: number;
  readonly cursor_before: Cursor;
  readonly cursor: Cursor;
  readonly answers: readonly { status: string; row?: WireRow; code?: string; message?: string }[];
}

export interface PullAnswer {
  readonly epoch: string;
  readonly head: number;
  readonly server_time: number;
  readonly rows: readonly WireRow[];
  readonly cursor: Cursor;
  readonly more: boolean;
  readonly total?: number;
}

/** A person of their own for a test, so that tests share a database and nothing else. */
export function newPerson(): string {
  return randomUUID();
}

/** A stamp some milliseconds after a moment in 2023, of a person's device unless told. */
export function stampAt(milliseconds: number, node = "0a000001"): string {
  return `${String(1_700_000_000_000 + milliseconds).padStart(15, "0")}-0000-${node}`;
}

/** A whole check-in as a change on its way. */
export function moodEntry(values: object = {}, change: object = {}) {
  return {
    table: "mood_entry",
    id: randomUUID(),
    whole: true,
    stamp: stampAt(0),
    values: { at: 1_700_000_000_000, offset: 120, day: "2023-11-14", rating: 3, contexts: [], ...values },
    ...change,
  };
}

/** Calls sync_push as an asker; throws what the database raises. */
export function push(
  database: TestDatabase,
  asker: Asker,
  space: string,
  changes: unknown,
  schemaVersion = 1,
): Promise<PushAnswer> {
  return database.as(asker, (query) => pushWith(query, space, changes, schemaVersion));
}

/** Calls sync_push within a transaction that is open already. */
export async function pushWith(
  query: Query,
  space: string,
  changes: unknown,
  schemaVersion = 1,
): Promise<PushAnswer> {
  const values = [space, schemaVersion, JSON.stringify(changes)];
  const [row] = await query("select public.sync_push($1::uuid, $2::int, $3::text::jsonb) as answer", values);
  return row?.["answer"] as PushAnswer;
}

/** One person pushes one change into their own space; returns its answer. */
export async function pushOne(database: TestDatabase, person: string, change: object) {
  const { answers } = await push(database, { person }, person, [change]);
  return answers[0];
}

interface Page {
  readonly after?: Cursor | null;
  readonly size?: number;
  readonly since?: string;
  readonly schemaVersion?: number;
}

/** Calls sync_pull as an asker; throws what the database raises. */
export function pull(
  database: TestDatabase,
  asker: Asker,
  space: string,
  { after = null, size = 1000, since, schemaVersion = 1 }: Page = {},
): Promise<PullAnswer> {
  return database.as(asker, async (query) => {
    const [row] = await query(
      "select public.sync_pull($1::uuid, $2::int, $3::text::jsonb, $4::int, $5::text::date) as answer",
      [space, schemaVersion, after && JSON.stringify(after), size, since ?? null],
    );
    return row?.["answer"] as PullAnswer;
  });
}

/** All rows of a table in a person's space. */
export async function rowsOf(
  database: TestDatabase,
  person: string,
  table = "mood_entry",
): Promise<WireRow[]> {
  const { rows } = await pull(database, { person }, person);
  return rows.filter((row) => row.table === table);
}
