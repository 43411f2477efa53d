import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Keeps a second server from opening the same database, which would ruin it. Returns how to let go of the
 * folder; throws when another process that still runs holds it.
 */
export function holdFolder(folder: string): () => void {
  const path = join(folder, "server.pid");
  const holder = holderOf(path);
  if (holder !== undefined) {
    throw new Error(
      `Process ${holder} serves ${folder} already. Stop it, or set FIRE_RESCUED_DATA to another folder. ` +
        `If that process is something else, delete ${path}.`,
    );
  }
  writeFileSync(path, String(process.pid));
  return () => rmSync(path, { force: true });
}

/** The process that holds a folder; undefined when it has ended, with or without letting go. */
function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    process.kill(pid, 0);
    // In a container the next process often has the number of the last.
    return pid === process.pid ? undefined : pid;
  } catch {
    return undefined;
  }
}
