import { checksumOf } from "./checksum.ts";
import { ImportFailure } from "./import-error.ts";
import { readPart, type ZipEntry } from "./zip-directory.ts";

/** The most that the tables of one selection may unpack to: ten years of everything are about 5 MB. */
export const LARGEST_UNPACKED = 500_000_000;
/** Tables shrink to a tenth; what shrinks more than this was made to swell. Small files may by chance. */
const LARGEST_RATIO = 200;
const RATIO_MATTERS_FROM = 20_000_000;

const LOCAL_HEADER = 0x04034b50;
/** Small pieces go in, so that what comes out of one stays small too (deflate swells at most 1,032 times). */
const PIECE = 16_384;
const BLOCK = 64 * PIECE;

/**
 * The unpacked bytes of a file in a ZIP, piece by piece, in little memory. Checked as they come, since a
 * directory can lie: no more than it announced, and at the end its checksum.
 *
 * @throws ImportFailure `encryptedZip`, `unsupportedZip`, `zipBomb`, `damagedZip`
 */
export async function* unpackEntry(file: File, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new ImportFailure({ code: "encryptedZip", file: file.name, entry: entry.name });
  if (entry.method !== 0 && entry.method !== 8) {
    throw new ImportFailure({ code: "unsupportedZip", file: file.name, entry: entry.name });
  }
  refuseBomb(file, entry);
  const packed = await packedPart(file, entry);
  let size = 0;
  let checksum = 0;
  for await (const bytes of entry.method === 0 ? pieces(file, packed) : inflate(file, entry, packed)) {
    size += bytes.length;
    if (size > entry.size) throw damaged(file, entry);
    checksum = checksumOf(bytes, checksum);
    yield bytes;
  }
  if (size !== entry.size || checksum !== entry.checksum) throw damaged(file, entry);
}

/** Refuses what announces to unpack to absurdly much. What announces less is held to it while unpacking. */
export function refuseBomb(file: File, entry: ZipEntry): void {
  const swells = entry.size > RATIO_MATTERS_FROM && entry.size > entry.packedSize * LARGEST_RATIO;
  if (!swells && entry.size <= LARGEST_UNPACKED) return;
  throw new ImportFailure({
    code: "zipBomb",
    file: file.name,
    bytes: entry.size,
    limit: swells ? entry.packedSize * LARGEST_RATIO : LARGEST_UNPACKED,
  });
}

async function packedPart(file: File, entry: ZipEntry): Promise<Blob> {
  const header = await readPart(file, entry.headerAt, entry.headerAt + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL_HEADER) throw damaged(file, entry);
  const from = entry.headerAt + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (from + entry.packedSize > file.size) throw damaged(file, entry);
  return file.slice(from, from + entry.packedSize);
}

async function* inflate(file: File, entry: ZipEntry, packed: Blob): AsyncGenerator<Uint8Array> {
  const inflater = new DecompressionStream("deflate-raw");
  const writer = inflater.writable.getWriter();
  const feeding = (async () => {
    for await (const piece of pieces(file, packed)) await writer.write(piece);
    await writer.close();
  })();
  // A failure to feed shows on the reading side too; here it only must not go unhandled.
  feeding.catch((reason) => writer.abort(reason).catch(() => {}));
  const reader = inflater.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw error instanceof ImportFailure ? error : damaged(file, entry);
  } finally {
    // Also when the one who reads has seen enough: nothing more is unpacked then.
    void reader.cancel().catch(() => {});
  }
}

/** The bytes of a file or a part of it, in small pieces. */
export async function* pieces(file: File, part: Blob = file): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < part.size; at += BLOCK) {
    const block = await readPart(file, at, at + BLOCK, part);
    for (let from = 0; from < block.byteLength; from += PIECE) {
      yield new Uint8Array(block.buffer, from, Math.min(PIECE, block.byteLength - from));
    }
  }
}

function damaged(file: File, entry: ZipEntry): ImportFailure {
  return new ImportFailure({ code: "damagedZip", file: file.name, entry: entry.name });
}
