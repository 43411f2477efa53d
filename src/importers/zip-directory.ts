import { ImportFailure } from "./import-error.ts";

/** A file inside a ZIP as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly headerAt: number;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  readonly encrypted: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const IN_ZIP64 = 0xffffffff;

/** An export holds a handful of files; more than this is made to exhaust. */
const MOST_ENTRIES = 10_000;
const LARGEST_DIRECTORY = 4_000_000;

/**
 * The files of a ZIP, read from the directory at its end, so that only the parts wanted are ever read of
 * an archive of any size (APPNOTE.TXT 6.3.10, with its 64-bit extension).
 *
 * @throws ImportFailure `truncatedZip`, `damagedZip`, `zipBomb`
 */
export async function readZipDirectory(file: File): Promise<ZipEntry[]> {
  const tailAt = Math.max(0, file.size - END_LENGTH - LONGEST_COMMENT);
  const tail = await readPart(file, tailAt, file.size);
  const endAt = findEnd(tail);
  if (endAt === undefined)
    throw new ImportFailure({ code: "truncatedZip", file: file.name, bytes: file.size });
  let count = tail.getUint16(endAt + 10, true);
  let size = tail.getUint32(endAt + 12, true);
  let start = tail.getUint32(endAt + 16, true);
  let directoryEnd = tailAt + endAt;
  const locatorAt = endAt - 20;
  if (locatorAt >= 0 && tail.getUint32(locatorAt, true) === ZIP64_LOCATOR) {
    const zip64At = Number(tail.getBigUint64(locatorAt + 8, true));
    const zip64 = await readPart(file, zip64At, zip64At + 56);
    if (zip64.byteLength < 56 || zip64.getUint32(0, true) !== ZIP64_END) throw damaged(file);
    count = Number(zip64.getBigUint64(32, true));
    size = Number(zip64.getBigUint64(40, true));
    start = Number(zip64.getBigUint64(48, true));
    directoryEnd = zip64At;
  }
  if (count > MOST_ENTRIES || size > LARGEST_DIRECTORY) {
    throw new ImportFailure({ code: "zipBomb", file: file.name, bytes: size, limit: LARGEST_DIRECTORY });
  }
  // Bytes put in front of an archive move everything in it: the directory ends where its end mark begins.
  const shift = directoryEnd - size - start;
  if (shift < 0) throw damaged(file);
  const directory = await readPart(file, start + shift, directoryEnd);
  return readEntries(file, directory, count, shift);
}

function readEntries(file: File, directory: DataView, count: number, shift: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_LENGTH > directory.byteLength || directory.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw damaged(file);
    }
    const nameLength = directory.getUint16(at + 28, true);
    const extraLength = directory.getUint16(at + 30, true);
    const next = at + ENTRY_LENGTH + nameLength + extraLength + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) throw damaged(file);
    const name = readName(directory, at + ENTRY_LENGTH, nameLength);
    const sizes = readSizes(directory, at, at + ENTRY_LENGTH + nameLength, extraLength);
    entries.push({
      ...sizes,
      name,
      headerAt: sizes.headerAt + shift,
      checksum: directory.getUint32(at + 16, true),
      method: directory.getUint16(at + 10, true),
      encrypted: (directory.getUint16(at + 8, true) & 1) === 1,
    });
    at = next;
  }
  return entries;
}

/** Sizes too large for 32 bits stand in an extra field, in this order, each only where it is needed. */
function readSizes(directory: DataView, at: number, extraAt: number, extraLength: number) {
  let size = directory.getUint32(at + 24, true);
  let packedSize = directory.getUint32(at + 20, true);
  let headerAt = directory.getUint32(at + 42, true);
  const end = extraAt + extraLength;
  for (let field = extraAt; field + 4 <= end; field += 4 + directory.getUint16(field + 2, true)) {
    if (directory.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const take = (known: number): number => {
      if (known !== IN_ZIP64 || value + 8 > end) return known;
      value += 8;
      return Number(directory.getBigUint64(value - 8, true));
    };
    size = take(size);
    packedSize = take(packedSize);
    headerAt = take(headerAt);
  }
  return { size, packedSize, headerAt };
}

function readName(directory: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(directory.buffer, directory.byteOffset + at, length);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

function findEnd(tail: DataView): number | undefined {
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at -= 1) {
    const comment = () => tail.getUint16(at + 20, true);
    if (tail.getUint32(at, true) === END_OF_DIRECTORY && at + END_LENGTH + comment() <= tail.byteLength) {
      return at;
    }
  }
  return undefined;
}

/** Bytes of a file, or of a part of it, as a view; shorter where it ends before. */
export async function readPart(
  file: File,
  from: number,
  to: number,
  part: Blob = file,
): Promise<DataView<ArrayBuffer>> {
  try {
    return new DataView(await part.slice(from, to).arrayBuffer());
  } catch {
    throw new ImportFailure({ code: "unreadable", file: file.name });
  }
}

function damaged(file: File): ImportFailure {
  return new ImportFailure({ code: "damagedZip", file: file.name });
}
