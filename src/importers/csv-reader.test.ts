import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsvRow, createCsvReader, guessDelimiter } from "./csv-reader.ts";

/** Reads text that arrives in the given pieces. */
function read(pieces: readonly string[], delimiter = ",") {
  const rows: CsvRow[] = [];
  const reader = createCsvReader(delimiter, (row) => rows.push(row));
  for (const piece of pieces) reader.push(piece);
  return { rows, unclosed: reader.end() };
}

function cells(text: string): string[][] {
  return read([text]).rows.map((row) => row.cells);
}

test("quotes protect commas, quotes and line breaks", () => {
  expect(cells('a,"b, c","say ""hi""","two\r\nlines"\r\nd,e,f,g')).toEqual([
    ["a", "b, c", 'say "hi"', "two\r\nlines"],
    ["d", "e", "f", "g"],
  ]);
});

test("every kind of line break ends a row, and blank rows are left out", () => {
  expect(cells("a\nb\r\nc\rd\n\n,,\ne")).toEqual([["a"], ["b"], ["c"], ["d"], ["e"]]);
});

test("each row knows the line it begins on, after notes of several lines too", () => {
  const { rows } = read(['a\r\n"x\ny\n",1\r\n\r\nb']);
  expect(rows.map((row) => row.line)).toEqual([1, 2, 6]);
});

test("a quote inside an unquoted cell is just a quote, and text after a closing one is kept", () => {
  expect(cells('5" tall,"a"b\nc')).toEqual([['5" tall', "ab"], ["c"]]);
});

test("an empty last cell counts", () => {
  expect(cells("a,\nb,c")).toEqual([
    ["a", ""],
    ["b", "c"],
  ]);
});

test("a quote that is never closed is told with its line, and the rows before it are read", () => {
  expect(read(['a,b\nc,"d\ne,f\n'])).toMatchObject({ rows: [{ cells: ["a", "b"] }], unclosed: 2 });
});

test("a cell without end is refused before it fills the memory", () => {
  const reader = createCsvReader(",", () => {}, 1000);
  expect(reader.push(`"${"x".repeat(900)}`)).toBe(true);
  expect(reader.push("x".repeat(200))).toBe(false);
});

test("the delimiter of a header is found outside of quotes", () => {
  expect(guessDelimiter('"a;b;c",d,e')).toBe(",");
  expect(guessDelimiter("a;b;c,d")).toBe(";");
  expect(guessDelimiter("a\tb")).toBe("\t");
});

const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", "\n", "\r", " ", ";"), maxLength: 6 });

/** Text cut into pieces at any places. */
const cut = (text: string) =>
  fc
    .array(fc.nat({ max: text.length }), { maxLength: 8 })
    .map((places) => [...places, 0, text.length].sort((a, b) => a - b))
    .map((places) => places.slice(1).map((place, i) => text.slice(places[i], place)));

test("what was written as a table is read back, wherever the text is cut", () => {
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(
      fc.tuple(table, fc.constantFrom("\n", "\r\n")).chain(([rows, lineBreak]) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","));
        return fc.tuple(fc.constant(rows), cut(text.join(lineBreak)));
      }),
      ([rows, pieces]) => {
        const expected = rows.filter((row) => row.some((one) => one !== ""));
        expect(read(pieces).rows.map((row) => row.cells)).toEqual(expected);
      },
    ),
  );
});

test("any text gives the same rows whole and in pieces", () => {
  const anyText = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r"), maxLength: 40 });
  fc.assert(
    fc.property(
      anyText.chain((text) => fc.tuple(fc.constant(text), cut(text))),
      ([text, pieces]) => {
        expect(read(pieces)).toEqual(read([text]));
      },
    ),
  );
});
