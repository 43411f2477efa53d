import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checksumOf } from "./checksum.ts";
import { ImportFailure } from "./import-error.ts";
import { unpackEntry } from "./unpack-entry.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

type Bytes = Uint8Array<ArrayBuffer>;

function zip(content: Parameters<typeof zipSync>[0], level: 0 | 6 = 6): Bytes {
  return zipSync(content, { level }) as Bytes;
}

function file(...parts: Bytes[]): File {
  return new File(parts, "export.zip");
}

async function unpack(archive: File, entry: ZipEntry): Promise<string> {
  const parts: BlobPart[] = [];
  for await (const bytes of unpackEntry(archive, entry)) parts.push(new Uint8Array(bytes));
  return new Blob(parts).text();
}

async function unpackAll(archive: File): Promise<Record<string, string>> {
  const entries = await readZipDirectory(archive);
  return Object.fromEntries(
    await Promise.all(entries.map(async (entry) => [entry.name, await unpack(archive, entry)])),
  );
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ImportFailure ? error.reason : error;
}

/** The bytes of an archive with a number of its directory (or local headers) overwritten. */
function altered(bytes: Bytes, signature: number, field: number, value: number, width: 2 | 4 = 4): Bytes {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) !== signature) continue;
    if (width === 2) view.setUint16(at + field, value, true);
    else view.setUint32(at + field, value, true);
  }
  return copy;
}

const DIRECTORY = 0x02014b50;
const content = { "a/días.csv": strToU8("one,two\n1,2\n".repeat(50_000)), "b.csv": strToU8("x") };

describe("an archive that is whole", () => {
  test.each([0, 6] as const)("gives back what was packed (level %d)", async (level) => {
    expect(await unpackAll(file(zip(content, level)))).toEqual({
      "a/días.csv": "one,two\n1,2\n".repeat(50_000),
      "b.csv": "x",
    });
  });

  test("may have other bytes in front of it", async () => {
    expect(await unpackAll(file(strToU8("#!/bin/sh\n"), zip({ "b.csv": strToU8("x") })))).toEqual({
      "b.csv": "x",
    });
  });

  test("may state its sizes in 64 bits", async () => {
    const text = strToU8("one,two\n");
    expect(await unpackAll(file(zip64("t.csv", text)))).toEqual({ "t.csv": "one,two\n" });
  });

  test("stops unpacking when nobody reads on", async () => {
    const archive = file(zip(content));
    const [entry] = await readZipDirectory(archive);
    for await (const bytes of unpackEntry(archive, entry as ZipEntry)) {
      expect(bytes.length).toBeGreaterThan(0);
      break;
    }
  });
});

describe("an archive that is not", () => {
  test("is truncated when its end lacks", async () => {
    const bytes = zip(content);
    for (const length of [4, 40, bytes.length - 30, bytes.length - 1]) {
      const part = file(bytes.slice(0, length));
      expect(await failureOf(readZipDirectory(part))).toEqual({
        code: "truncatedZip",
        file: "export.zip",
        bytes: length,
      });
    }
  });

  test("is damaged when its middle lacks", async () => {
    const bytes = zip(content);
    const gone = file(bytes.slice(0, 200), bytes.slice(600));
    expect(await failureOf(unpackAll(gone))).toMatchObject({ code: "damagedZip" });
  });

  test("is damaged when a byte was changed", async () => {
    const bytes = zip(content, 0);
    bytes[100] = 0x21;
    expect(await failureOf(unpackAll(file(bytes)))).toMatchObject({
      code: "damagedZip",
      entry: "a/días.csv",
    });
  });

  test("is refused when it is encrypted or packed in a way browsers cannot undo", async () => {
    const encrypted = file(altered(zip(content), DIRECTORY, 8, 1, 2));
    expect(await failureOf(unpackAll(encrypted))).toMatchObject({
      code: "encryptedZip",
      entry: "a/días.csv",
    });
    const zstd = file(altered(zip(content), DIRECTORY, 10, 93, 2));
    expect(await failureOf(unpackAll(zstd))).toMatchObject({ code: "unsupportedZip" });
  });
});

describe("an archive made to swell", () => {
  const bomb = zip({ "bomb.csv": new Uint8Array(30_000_000) });

  test("is refused for what it announces, before anything is unpacked", async () => {
    const [entry] = await readZipDirectory(file(bomb));
    const unpacking = unpackEntry(file(bomb), entry as ZipEntry).next();
    expect(await failureOf(unpacking)).toMatchObject({ code: "zipBomb", bytes: 30_000_000 });
  });

  test("is stopped at what it announces when it lies", async () => {
    const liar = file(altered(bomb, DIRECTORY, 24, 1_000_000));
    const [entry] = await readZipDirectory(liar);
    let unpacked = 0;
    const work = (async () => {
      for await (const bytes of unpackEntry(liar, entry as ZipEntry)) unpacked += bytes.length;
    })();
    expect(await failureOf(work)).toMatchObject({ code: "damagedZip" });
    expect(unpacked).toBeLessThanOrEqual(1_000_000);
  });

  test("with more files than any export is refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.csv`, new Uint8Array()]));
    expect(await failureOf(readZipDirectory(file(zip(many, 0))))).toMatchObject({ code: "zipBomb" });
  });
});

test("a file that vanishes while it is read is unreadable", async () => {
  const archive = file(zip(content));
  archive.slice = () => {
    throw new DOMException("gone", "NotReadableError");
  };
  expect(await failureOf(readZipDirectory(archive))).toEqual({ code: "unreadable", file: "export.zip" });
});

test("the checksum is that of the standard, in one piece or two", () => {
  const digits = strToU8("123456789");
  expect(checksumOf(digits)).toBe(0xcbf43926);
  expect(checksumOf(digits.subarray(4), checksumOf(digits.subarray(0, 4)))).toBe(0xcbf43926);
});

/** A stored file in an archive of the 64-bit kind, as some servers always write. */
function zip64(name: string, text: Bytes): Bytes {
  const nameBytes = strToU8(name);
  const checksum = checksumOf(text);
  const localLength = 30 + nameBytes.length + text.length;
  const out: number[] = [];
  const little = (value: number, bytes: number) => {
    for (let i = 0; i < bytes; i += 1) out.push(Math.floor(value / 256 ** i) % 256);
  };
  const u16 = (value: number) => little(value, 2);
  const u32 = (value: number) => little(value, 4);
  const u64 = (value: number) => little(value, 8);
  u32(0x04034b50);
  for (const value of [45, 0, 0, 0, 0]) u16(value);
  for (const value of [checksum, text.length, text.length]) u32(value);
  for (const value of [nameBytes.length, 0]) u16(value);
  out.push(...nameBytes, ...text);
  u32(0x02014b50);
  for (const value of [45, 45, 0, 0, 0, 0]) u16(value);
  for (const value of [checksum, 0xffffffff, 0xffffffff]) u32(value);
  for (const value of [nameBytes.length, 28, 0, 0, 0]) u16(value);
  for (const value of [0, 0xffffffff]) u32(value);
  out.push(...nameBytes);
  for (const value of [1, 24]) u16(value);
  for (const value of [text.length, text.length, 0]) u64(value);
  const directoryLength = out.length - localLength;
  const endAt = out.length;
  u32(0x06064b50);
  u64(44);
  for (const value of [45, 45]) u16(value);
  for (const value of [0, 0]) u32(value);
  for (const value of [1, 1, directoryLength, localLength]) u64(value);
  u32(0x07064b50);
  u32(0);
  u64(endAt);
  u32(1);
  u32(0x06054b50);
  for (const value of [0, 0, 0xffff, 0xffff]) u16(value);
  for (const value of [0xffffffff, 0xffffffff]) u32(value);
  u16(0);
  return Uint8Array.from(out);
}
