import { expect, test } from "vitest";
import { type DeviceNode, nextStamp, type Stamp } from "#core/model/stamp.ts";
import { type AnyRow, type AppliedEdit, applyEdit, type Edit } from "#data/apply-edit.ts";
import { changeOf, joined, stillWaiting } from "./outgoing.ts";
import type { WireRow } from "./protocol.ts";

const id = "00000000-0000-4000-8000-000000000001";
const at = (time: number, node = "0a000001") => nextStamp(undefined, time, node as DeviceNode);
const record = { id, rating: 3, contexts: [], note: "calm" };

/** A row and its outbox entry after edits of the person. */
function edited(row: AnyRow | undefined, ...edits: readonly (readonly [Edit, Stamp])[]): AppliedEdit {
  let made: AppliedEdit | undefined;
  for (const [edit, stamp] of edits) made = applyEdit(made?.row ?? row, made?.outbox, edit, stamp) ?? made;
  if (!made) throw new Error("nothing was edited");
  return made;
}

const put: Edit = { kind: "put", table: "mood_entry", record };
const note = (text: string): Edit => ({ kind: "patch", table: "mood_entry", id, fields: { note: text } });
const remove: Edit = { kind: "delete", table: "mood_entry", id };

test("a new record goes whole", () => {
  const { row, outbox } = edited(undefined, [put, at(1)]);
  expect(changeOf("mood_entry", row, outbox.bases)).toEqual({
    table: "mood_entry",
    id,
    values: { rating: 3, contexts: [], note: "calm" },
    stamp: at(1),
    whole: true,
  });
});

test("of a known record only what was edited goes, with what the person saw before", () => {
  const known = { ...record, stamp: at(1) } as AnyRow;
  const { row, outbox } = edited(known, [note("hard"), at(2)], [note("harder"), at(3)]);
  expect(changeOf("mood_entry", row, outbox.bases)).toEqual({
    table: "mood_entry",
    id,
    values: { note: "harder" },
    stamp: at(1),
    field_stamps: { note: at(3) },
    bases: { note: at(1) },
  });
});

test("a deletion tells what the person had seen of each field", () => {
  const known = { ...record, stamp: at(1), fieldStamps: { note: at(2) } } as AnyRow;
  const { row, outbox } = edited(known, [remove, at(3)]);
  expect(changeOf("mood_entry", row, outbox.bases)).toMatchObject({
    values: {},
    deleted: at(3),
    bases: { rating: at(1), contexts: at(1), note: at(2) },
  });
});

test("a record put again after its deletion clears what it has no more", () => {
  const known = { ...record, stamp: at(1) } as AnyRow;
  const again: Edit = { kind: "put", table: "mood_entry", record: { id, rating: 4, contexts: [] } as never };
  const { row, outbox } = edited(known, [remove, at(2)], [again, at(3)]);
  expect(changeOf("mood_entry", row, outbox.bases)).toMatchObject({
    whole: true,
    values: { rating: 4, note: null },
  });
});

test("what was sent and is still so waits no more", () => {
  const { row } = edited(undefined, [put, at(1)]);
  expect(stillWaiting("mood_entry", row, row)).toBeUndefined();
});

test("a field edited while it was sent goes on waiting, with what was sent as its base", () => {
  const { row: sent } = edited(undefined, [put, at(1)]);
  const { row: current } = edited(sent, [note("hard"), at(2)]);
  expect(stillWaiting("mood_entry", sent, current)).toEqual({
    table: "mood_entry",
    id,
    bases: { note: at(1) },
  });
});

test("a record deleted while it was sent goes on waiting as a deletion", () => {
  const { row: sent } = edited(undefined, [put, at(1)]);
  const { row: current } = edited(sent, [remove, at(2)]);
  const waiting = stillWaiting("mood_entry", sent, current);
  expect(changeOf("mood_entry", current, waiting?.bases ?? "all")).toMatchObject({
    deleted: at(2),
    bases: { rating: at(1), note: at(1) },
  });
});

const wire: WireRow = {
  table: "mood_entry",
  id,
  values: { rating: 5, contexts: [], note: "theirs" },
  stamp: at(1),
  field_stamps: { rating: at(5, "0b000002"), note: at(5, "0b000002") },
};

test("what another device wrote is taken over, but for fields that wait here", () => {
  const known = { ...record, stamp: at(1) } as AnyRow;
  const { row, outbox } = edited(known, [note("mine"), at(2)]);
  expect(joined(row, outbox, wire)).toMatchObject({ rating: 5, note: "mine" });
});

test("a deletion from elsewhere leaves a record alone that was edited here", () => {
  const known = { ...record, stamp: at(1) } as AnyRow;
  const { row, outbox } = edited(known, [note("mine"), at(2)]);
  const deleted: WireRow = {
    table: "mood_entry",
    id,
    values: {},
    stamp: at(1),
    field_stamps: {},
    deleted: at(9),
  };
  expect(joined(row, outbox, deleted)).toBeUndefined();
  expect(joined(row, undefined, deleted)).toEqual({ id, stamp: at(1), deletedStamp: at(9) });
});

test("an older state that arrives late changes nothing", () => {
  const newer = { ...record, stamp: at(1), fieldStamps: { rating: at(7), note: at(7) } } as AnyRow;
  expect(joined(newer, undefined, wire)).toBeUndefined();
});

test("a field that was cleared elsewhere is cleared here", () => {
  const known = { ...record, stamp: at(1) } as AnyRow;
  const cleared: WireRow = { ...wire, values: { rating: 3, contexts: [] }, field_stamps: { note: at(4) } };
  expect(joined(known, undefined, cleared)).not.toHaveProperty("note");
});
