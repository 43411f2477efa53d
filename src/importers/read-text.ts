import { ImportFailure } from "./import-error.ts";

/**
 * The text of a file, piece by piece: UTF-8, or UTF-16 where a byte order mark says so.
 *
 * @throws ImportFailure `wrongEncoding` as soon as the bytes are neither
 */
export async function* readText(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let waiting = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = waiting.length > 0 ? joined(waiting, chunk) : chunk;
    // The mark may be split between two chunks.
    if (!decoder && bytes.length < 3) {
      waiting = new Uint8Array(bytes);
      continue;
    }
    waiting = new Uint8Array(0);
    decoder ??= decoderFor(bytes);
    const text = decode(decoder, file, bytes);
    if (text !== "") yield text;
  }
  decoder ??= decoderFor(waiting);
  const rest = decode(decoder, file, waiting, true);
  if (rest !== "") yield rest;
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  return new TextDecoder("utf-8", { fatal: true });
}

function decode(decoder: TextDecoder, file: string, bytes: Uint8Array, last = false): string {
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: !last });
  } catch {
    throw new ImportFailure({ code: "wrongEncoding", file });
  }
  // UTF-16 without its mark passes as UTF-8 full of zeros.
  if (text.includes("\0")) throw new ImportFailure({ code: "wrongEncoding", file });
  return text;
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
