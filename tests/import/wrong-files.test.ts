import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { LocalDay } from "#core/time.ts";
import { readExport } from "#importers/read-export.ts";
import { LARGEST_TABLES } from "#importers/whoop-export/parse.ts";
import { MOST_ROWS } from "#importers/whoop-export/read-table.ts";
import { generateWhoopExport } from "../fixtures/whoop-export.ts";
import { asFile, asFiles, now, readBadly } from "./read-files.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const made = generateWhoopExport({ seed: 7, firstDay: "2026-03-20" as LocalDay, days: 15 });
const journalHeader = "Cycle start time,Cycle timezone,Question text,Answered yes,Notes\n";

describe("a wrong file", () => {
  test.each([
    ["another app's table", "mood.csv", "Date,Mood\n2026-01-01,4\n", "table"],
    ["a text", "notes.txt.md", "dear diary", "text"],
    ["a picture", "me.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10), "other"],
    ["nothing", "empty.zip", "", "nothing"],
    ["a spreadsheet", "whoop.xlsx", zipSync({ "xl/workbook.xml": strToU8("<x/>") }) as Bytes, "spreadsheet"],
    ["a ZIP of pictures", "photos.zip", zipSync({ "a.jpg": strToU8("x") }) as Bytes, "zip"],
    ["an empty ZIP", "a.zip", zipSync({}) as Bytes, "zip"],
  ])("that is %s is no export, and what it looks like is told", async (_name, name, content, looksLike) => {
    expect(await readBadly([asFile(name, content)])).toEqual({ code: "notAnExport", file: name, looksLike });
  });

  test("saved anew by another program is the wrong encoding", async () => {
    const spanish = generateWhoopExport({
      seed: 7,
      firstDay: "2026-03-20" as LocalDay,
      days: 2,
      language: "es",
    });
    const latin1 = Uint8Array.from(spanish.files["sueño.csv"] ?? "", (letter) => letter.charCodeAt(0));
    expect(await readBadly([asFile("sueño.csv", latin1)])).toEqual({
      code: "wrongEncoding",
      file: "sueño.csv",
    });
  });

  test("cut short is truncated", async () => {
    const half = made.zip.slice(0, made.zip.length / 2);
    expect(await readBadly([asFile("a.zip", half)])).toMatchObject({
      code: "truncatedZip",
      bytes: half.length,
    });
  });
});

describe("a file made to harm", () => {
  test("that unpacks to absurdly much is refused", async () => {
    const bomb = zipSync({ "sleeps.csv": new Uint8Array(40_000_000) }) as Bytes;
    expect(bomb.length).toBeLessThan(50_000);
    expect(await readBadly([asFile("a.zip", bomb)])).toMatchObject({ code: "zipBomb", bytes: 40_000_000 });
  });

  test("of 200 MB of rows is refused before it is read", async () => {
    let opened = 0;
    const file = asFile("journal_entries.csv", journalHeader);
    Object.defineProperty(file, "size", { value: 200_000_000 });
    const slice = file.slice.bind(file);
    file.slice = (from = 0, to = 0) => {
      opened = Math.max(opened, to);
      return slice(from, to);
    };
    expect(await readBadly([file])).toEqual({
      code: "tooLarge",
      file: "journal_entries.csv",
      bytes: 200_000_000,
      limit: LARGEST_TABLES,
    });
    expect(opened).toBeLessThan(2_000_000);
  });

  test("of more rows than a century has is refused", async () => {
    const rows = "2026-05-04 23:00:00,UTC,a,true,\n".repeat(MOST_ROWS + 2);
    expect(await readBadly([asFile("journal_entries.csv", journalHeader + rows)])).toEqual({
      code: "tooManyRows",
      file: "journal_entries.csv",
      limit: MOST_ROWS,
    });
  });

  test("with a cell that never ends is refused", async () => {
    const endless = `2026-05-04 23:00:00,UTC,a,true,"${"x\n".repeat(2_000_000)}`;
    expect(await readBadly([asFile("journal_entries.csv", journalHeader + endless)])).toMatchObject({
      code: "brokenTable",
    });
  });

  test("of nothing but quotes ends too", async () => {
    const quotes = '"'.repeat(3_000_000);
    const result = await readExport([asFile("journal_entries.csv", journalHeader + quotes)], { now });
    expect(result.ok).toBe(false);
  });

  test("large, with the export in it, is read: only what is needed is touched", async () => {
    const files = Object.fromEntries(Object.entries(made.files).map(([name, text]) => [name, strToU8(text)]));
    const video = new Uint8Array(6_000_000).fill(0x5a);
    const zip = zipSync({ ...files, "video.mp4": [video, { level: 0 }] }) as Bytes;
    const file = asFile("everything.zip", zip);
    let touched = 0;
    const slice = file.slice.bind(file);
    file.slice = (from = 0, to = 0) => {
      const part = slice(from, to);
      touched += part.size;
      return part;
    };
    const result = await readExport([file], { now });
    expect(result.ok).toBe(true);
    expect(touched).toBeLessThan(1_000_000);
  });
});

/** Bytes with some places overwritten, some cut out and some put in, with bytes of the given kind. */
function mangled(bytes: Bytes, byte: fc.Arbitrary<number>) {
  const place = fc.nat({ max: bytes.length - 1 });
  return fc
    .array(
      fc.oneof(
        fc.record({
          kind: fc.constant("set" as const),
          place,
          bytes: fc.array(byte, { minLength: 1, maxLength: 8 }),
        }),
        fc.record({ kind: fc.constant("cut" as const), place, count: fc.integer({ min: 1, max: 400 }) }),
        fc.record({
          kind: fc.constant("add" as const),
          place,
          bytes: fc.array(byte, { minLength: 1, maxLength: 40 }),
        }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((edits) => {
      let result = [...bytes];
      for (const edit of edits) {
        if (edit.kind === "set") for (const [i, byte] of edit.bytes.entries()) result[edit.place + i] = byte;
        else if (edit.kind === "cut") result.splice(edit.place, edit.count);
        else result = [...result.slice(0, edit.place), ...edit.bytes, ...result.slice(edit.place)];
      }
      return Uint8Array.from(result);
    });
}

describe("whatever bytes come", () => {
  test("a mangled ZIP gives an error or a preview", async () => {
    await fc.assert(
      fc.asyncProperty(mangled(made.zip, fc.nat({ max: 255 })), async (bytes) => {
        const result = await readExport([asFile("a.zip", bytes)], { now });
        expect(result.ok ? "preview" in result : typeof result.error.code === "string").toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("mangled tables give an error or a preview whose counts add up", async () => {
    const [name, text] = Object.entries(made.files)[0] ?? ["", ""];
    const letters = fc.constantFrom(...strToU8('0123456789-:, \n"Zae\r'));
    let read = 0;
    await fc.assert(
      fc.asyncProperty(mangled(strToU8(text) as Bytes, letters), async (bytes) => {
        const result = await readExport([asFile(name, bytes), ...asFiles(made.files)], { now });
        if (!result.ok) return;
        read += 1;
        for (const file of result.preview.files) {
          const skipped = file.skipped.reduce((sum, one) => sum + one.count, 0);
          expect(file.accepted + skipped).toBe(file.rows);
        }
        expect(result.preview.counts.cycle).toBe(result.records.cycle.length);
      }),
      { numRuns: 80 },
    );
    expect(read).toBeGreaterThan(40);
  });

  test("bytes of no kind give an error", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("a.csv", "a.zip", "a"),
        async (bytes, name) => {
          expect((await readExport([asFile(name, bytes as Bytes)], { now })).ok).toBe(false);
        },
      ),
    );
  });
});
