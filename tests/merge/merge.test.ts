import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, merge, stampOf, type Version } from "../../src/core/merge/merge.ts";
import { type DeviceNode, nextStamp, type Stamp } from "../../src/core/model/stamp.ts";

interface WrittenVersion {
  readonly values: Readonly<Record<string, unknown>>;
  readonly stamp: Stamp;
  readonly field_stamps?: Readonly<Record<string, Stamp>>;
  readonly deleted?: Stamp;
}

interface Case {
  readonly name: string;
  readonly row: WrittenVersion | null;
  readonly change: WrittenVersion & { readonly bases?: Change["bases"]; readonly whole?: boolean };
  readonly result: "incomplete" | { readonly row: WrittenVersion; readonly lost: readonly object[] };
}

const cases = JSON.parse(readFileSync("tests/merge/vectors.json", "utf8")) as Case[];

function read({ values, stamp, field_stamps: fieldStamps = {}, deleted }: WrittenVersion): Version {
  return { values, stamp, fieldStamps, ...(deleted && { deleted }) };
}

function written({ values, stamp, fieldStamps, deleted }: Version): WrittenVersion {
  const hasExceptions = Object.keys(fieldStamps).length > 0;
  return { values, stamp, ...(hasExceptions && { field_stamps: fieldStamps }), ...(deleted && { deleted }) };
}

function mergeWritten(row: Case["row"], change: Case["change"]): Case["result"] {
  const { bases = {}, whole = false } = change;
  const result = merge(row ? read(row) : undefined, { ...read(change), bases, whole });
  if (result.kind === "incomplete") return "incomplete";
  const lost = result.lost.toSorted((left, right) => (left.field < right.field ? -1 : 1));
  return { row: written(result.row), lost };
}

describe("merge in TypeScript", () => {
  test.each(cases)("$name", ({ row, change, result }) => {
    expect(mergeWritten(row, change)).toEqual(result);
  });
});

const nodes = ["0a000001", "0a000002", "8a000003"] as DeviceNode[];
const fields = ["note", "rating", "energy"];

const stamp = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...nodes))
  .map(([time, node]) => nextStamp(undefined, time, node));

/** A field's edit is told by its stamp: the same stamp never stands for two values. */
const edit: fc.Arbitrary<Change> = fc
  .record({ stamp, edited: fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1 }) })
  .map((one) => ({
    values: Object.fromEntries(one.edited.map((field) => [field, `${field} ${one.stamp}`])),
    stamp: one.stamp,
    fieldStamps: {},
    bases: {},
    whole: false,
  }));

const born: Version = {
  values: { note: "first", rating: "first", energy: "first" },
  stamp: nextStamp(undefined, 0, "0a000001" as DeviceNode),
  fieldStamps: {},
};

function after(changes: readonly Change[]): Record<string, unknown> {
  const row = changes.reduce<Version>((before, change) => {
    const result = merge(before, change);
    return result.kind === "merged" ? result.row : before;
  }, born);
  return Object.fromEntries(fields.map((field) => [field, [row.values[field], stampOf(row, field)]]));
}

test("edits in any order, and any number of times, make the same record", () => {
  const shuffled = fc
    .array(edit, { maxLength: 8 })
    .chain((changes) =>
      fc.tuple(
        fc.constant(changes),
        fc.shuffledSubarray([...changes, ...changes], { minLength: 2 * changes.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([changes, again]) => {
      expect(after(again)).toEqual(after(changes));
    }),
  );
});

test("a person's value that an edit replaces unseen is handed back", () => {
  fc.assert(
    fc.property(edit, edit, (first, second) => {
      const one = merge(born, first);
      if (one.kind === "incomplete") throw new Error("an edit of a living record is never incomplete");
      const two = merge(one.row, second);
      if (two.kind === "incomplete") throw new Error("an edit of a living record is never incomplete");
      const texts = [...one.lost, ...two.lost].map(({ value }) => value);
      for (const [field, value] of Object.entries(first.values)) {
        const isPersons = first.stamp.at(-8) === "0";
        const isOtherDevice = stampOf(two.row, field)?.slice(-8) !== first.stamp.slice(-8);
        if (isPersons && isOtherDevice) expect(texts).toContain(value);
      }
    }),
  );
});
