import type { FireDatabase } from "./database.ts";
import { failureOf, reopening, type WriteFailure } from "./write.ts";

export type StoredLocally = { readonly ok: true } | WriteFailure;

/** Writes what stays on this device and no sync hears of. */
export async function storeLocally(
  db: FireDatabase,
  work: () => PromiseLike<unknown>,
): Promise<StoredLocally> {
  try {
    await reopening(db, work);
    return { ok: true };
  } catch (error) {
    return failureOf(error);
  }
}
