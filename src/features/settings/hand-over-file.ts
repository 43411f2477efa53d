import type { MadeFile } from "#data/backup/backup-client.ts";

/** Hands a file to the browser's downloads. */
export function handOverFile(file: MadeFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file.blob);
  link.download = file.name;
  link.click();
  // Not at once: Safari reads the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
