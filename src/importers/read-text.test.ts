import { expect, test } from "vitest";
import { ImportFailure } from "./import-error.ts";
import { readText } from "./read-text.ts";

/** The text of bytes that arrive a few at a time. */
async function textOf(bytes: Uint8Array, size: number): Promise<string> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let text = "";
  for await (const piece of readText(chunks(), "a.csv")) text += piece;
  return text;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const sample = "sueño,\n“día”";

test.each([1, 2, 3, 5, 100])(
  "UTF-8 and UTF-16 are read with and without a mark, %d bytes at a time",
  async (size) => {
    expect(await textOf(new TextEncoder().encode(sample), size)).toBe(sample);
    expect(await textOf(new TextEncoder().encode(`\uFEFF${sample}`), size)).toBe(sample);
    expect(await textOf(utf16(sample, true), size)).toBe(sample);
    expect(await textOf(utf16(sample, false), size)).toBe(sample);
  },
);

test("nothing is an empty text", async () => {
  expect(await textOf(new Uint8Array(), 10)).toBe("");
});

test.each([
  ["Latin-1 from a spreadsheet", Uint8Array.of(0x73, 0x75, 0x65, 0xf1, 0x6f)],
  ["a letter that is cut off at the end", new TextEncoder().encode("día").subarray(0, 2)],
  ["UTF-16 without a mark", utf16("day", true).subarray(2)],
])("%s is the wrong encoding", async (_name, bytes) => {
  const failure = await textOf(bytes, 4).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ImportFailure);
  expect((failure as ImportFailure).reason).toEqual({ code: "wrongEncoding", file: "a.csv" });
});
