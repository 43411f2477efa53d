import { strToU8, Zip, ZipDeflate } from "fflate";
import type { CsvFile } from "./csv-files.ts";

/** Packs files into a ZIP piece by piece: neither a whole table nor the archive is ever in memory twice. */
export async function zipFiles(files: readonly CsvFile[], now: number): Promise<Blob> {
  const parts: BlobPart[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, part) => {
    if (error) failure = error;
    else parts.push(part as Uint8Array<ArrayBuffer>);
  });
  for (const file of files) {
    const entry = new ZipDeflate(file.name, { level: 6 });
    entry.mtime = now;
    zip.add(entry);
    for await (const text of file.text) entry.push(strToU8(text));
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  if (failure) throw failure;
  return new Blob(parts, { type: "application/zip" });
}
