import { type AnyRow, applyEdit, type Edit } from "../../src/data/apply-edit.ts";
import { editOfImported } from "../../src/data/import-edits.ts";
import { isTombstone, type SyncedTable } from "../../src/data/synced-tables.ts";
import { tick, write, writeTable } from "../../src/data/write.ts";
import { isCrash, restart, type SimulatedDevice } from "./simulated-device.ts";

/** A text that a person wrote and was told is stored. Every text is written once only. */
export interface Claim {
  readonly text: string;
  readonly table: SyncedTable;
  readonly id: string;
  readonly field: string;
  readonly device: string;
  readonly person: string;
}

/** What a run remembers of what people did. */
export interface Memory {
  readonly claims: Claim[];
  /** Texts that a person saw when they replaced or deleted them, with the stamps of those edits. */
  readonly knowinglyGone: Map<string, readonly string[]>;
  /** Records made so that the server refuses them, and the device they were made on. */
  readonly bad: Map<string, string>;
  newText(): string;
  newId(): string;
  readonly random: () => number;
}

/** Fields that hold texts of the simulation. */
export const textFields: Partial<Record<SyncedTable, string>> = {
  mood_entry: "note",
  journal_answer: "note",
  setting: "value",
  context_tag: "label",
};

const DAY = "2026-03-01";
const settingId = "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e01";
const tagId = "0b6f1c7e-1f0e-4d6a-8a43-5f0d3c1b7a01";
const answerIds = [1, 2, 3].map((number) => `5a000000-0000-5000-8000-00000000000${number}`);
const cycleId = "5b000000-0000-5000-8000-000000000001";

/** One thing a person or an import does on a device. */
export async function somethingHappens(device: SimulatedDevice, memory: Memory): Promise<void> {
  const pick = Math.floor(memory.random() * 13);
  if (pick < 2) return checkIn(device, memory);
  if (pick < 5) return editText(device, memory);
  if (pick === 5) return editRating(device, memory);
  if (pick === 6) return deleteOne(device, memory);
  if (pick === 7) return choose(device, memory, "setting", settingId, { key: "onboarded" });
  if (pick === 8) return choose(device, memory, "context_tag", tagId, { archived: false });
  if (pick === 9) return importSome(device, memory);
  if (pick === 10) return manyCheckIns(device, memory);
  if (pick === 11) return badRecord(device, memory);
  return clearText(device, memory);
}

function entry(id: string, note?: string): Extract<Edit, { kind: "put" }> {
  const record = { id, at: 1_772_000_000_000, offset: 60, day: DAY, rating: 3, contexts: [], note };
  return { kind: "put", table: "mood_entry", record };
}

async function checkIn(device: SimulatedDevice, memory: Memory): Promise<void> {
  const [id, text] = [memory.newId(), memory.newText()];
  await writeTexts(device, memory, [entry(id, text)], [{ table: "mood_entry", id, field: "note", text }]);
}

/** So many at once that they wait as a batch. */
async function manyCheckIns(device: SimulatedDevice, memory: Memory): Promise<void> {
  const made = Array.from({ length: 25 }, () => ({ id: memory.newId(), text: memory.newText() }));
  await writeTexts(
    device,
    memory,
    made.map(({ id, text }) => entry(id, text)),
    made.map(({ id, text }) => ({ table: "mood_entry", id, field: "note", text })),
  );
}

async function editText(device: SimulatedDevice, memory: Memory): Promise<void> {
  const table = memory.random() < 0.7 ? "mood_entry" : "journal_answer";
  const row = await anyRow(device, memory, table);
  if (!row) return;
  const text = memory.newText();
  const edit: Edit = { kind: "patch", table, id: row.id, fields: { note: text } };
  await writeTexts(device, memory, [edit], [{ table, id: row.id, field: "note", text }]);
}

async function clearText(device: SimulatedDevice, memory: Memory): Promise<void> {
  const row = await anyRow(device, memory, "mood_entry");
  if (!row) return;
  const edit: Edit = { kind: "patch", table: "mood_entry", id: row.id, fields: { note: undefined } };
  await writeTexts(device, memory, [edit], []);
}

async function editRating(device: SimulatedDevice, memory: Memory): Promise<void> {
  const row = await anyRow(device, memory, "mood_entry");
  if (!row) return;
  const rating = 1 + Math.floor(memory.random() * 5);
  await writeTexts(
    device,
    memory,
    [{ kind: "patch", table: "mood_entry", id: row.id, fields: { rating } }],
    [],
  );
}

async function deleteOne(device: SimulatedDevice, memory: Memory): Promise<void> {
  const row = await anyRow(device, memory, "mood_entry");
  if (row) await writeTexts(device, memory, [{ kind: "delete", table: "mood_entry", id: row.id }], []);
}

async function choose(
  device: SimulatedDevice,
  memory: Memory,
  table: "setting" | "context_tag",
  id: string,
  rest: object,
): Promise<void> {
  const text = memory.newText();
  const field = textFields[table] ?? "";
  const record = { ...rest, id, [field]: text };
  await writeTexts(device, memory, [{ kind: "put", table, record }], [{ table, id, field, text }]);
}

/** A value that no server takes, or a text that no server can even read. */
async function badRecord(device: SimulatedDevice, memory: Memory): Promise<void> {
  const id = memory.newId();
  const good = entry(id).record;
  const record = memory.random() < 0.5 ? { ...good, rating: 9 } : { ...good, note: "a\u0000b" };
  const isStored = await writeTexts(device, memory, [{ kind: "put", table: "mood_entry", record }], []);
  if (isStored) memory.bad.set(id, device.name);
}

/** What an import does: rows of fixed ids, in the name of the source, past what the person edited. */
async function importSome(device: SimulatedDevice, memory: Memory): Promise<void> {
  const { db } = device;
  const answers = answerIds.map((id) => ({
    id,
    source: "whoop",
    cycleId,
    day: DAY,
    question: `Question ${id.at(-1)}`,
    yes: memory.random() < 0.5,
    note: `imported ${Math.floor(memory.random() * 5)}`,
  }));
  await surviving(device, () =>
    db.transaction("rw", [db.journal_answer, db.outbox, db.device, db.stale_day], async () => {
      const rows = await db.table<AnyRow, string>("journal_answer").bulkGet(answerIds);
      const edits = answers.flatMap((answer, index) => {
        const made = editOfImported("journal_answer", rows[index], answer as never);
        return made ? [made.edit] : [];
      });
      await writeTable(db, "journal_answer", edits, await tick(db, device.now(), "source"));
      return true;
    }),
  );
}

/** Writes what a person typed and remembers it, and what they saw when they replaced something, once it is stored. */
async function writeTexts(
  device: SimulatedDevice,
  memory: Memory,
  edits: readonly Edit[],
  texts: readonly Omit<Claim, "device" | "person">[],
): Promise<boolean> {
  const { db } = device;
  const seen = await surviving(device, async () => {
    const found: string[] = [];
    for (const edit of edits) {
      const id = edit.kind === "put" ? edit.record.id : edit.id;
      const row = await db.table(edit.table).get(id);
      const after = row && applyEdit(row, undefined, edit, row.stamp)?.row;
      const field = textFields[edit.table] ?? "";
      if (after && row[field] !== undefined && (after as never)[field] !== row[field]) found.push(row[field]);
    }
    return found;
  });
  const result = seen && (await surviving(device, () => write(db, edits, device.now())));
  if (!seen || !result?.ok) return false;
  // The clock stands at the stamp of this write.
  const clock = await device.db.device.get("clock");
  for (const text of seen) {
    memory.knowinglyGone.set(text, [...(memory.knowinglyGone.get(text) ?? []), String(clock?.value)]);
  }
  for (const text of texts) memory.claims.push({ ...text, device: device.name, person: device.person });
  return true;
}

async function anyRow(
  device: SimulatedDevice,
  memory: Memory,
  table: SyncedTable,
): Promise<{ readonly id: string } | undefined> {
  const rows = await surviving(device, () => device.db.table<AnyRow, string>(table).toArray());
  const alive = (rows ?? []).filter((row) => !isTombstone(row) && !memory.bad.has(row.id));
  // A few records are edited again and again: that is where conflicts are.
  return alive[Math.floor(memory.random() * Math.min(alive.length, 4))];
}

/** The result of work on the store; undefined when the device died of it, and was started again. */
async function surviving<Result>(
  device: SimulatedDevice,
  work: () => PromiseLike<Result>,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!isCrash(error)) throw error;
    restart(device);
    return undefined;
  }
}
