import { createSignal } from "solid-js";
import { database } from "#data/current-database.ts";
import { saveSetting } from "#data/setting-repository.ts";
import type { WriteFailure } from "#data/write.ts";

/** Remembers, on all the person's devices, that the first cards were seen or skipped. */
export function createOnboarded() {
  const db = database();
  const [failure, setFailure] = createSignal<WriteFailure["code"]>();
  async function remember(): Promise<void> {
    const result = await saveSetting(db, "onboarded", true, Date.now());
    setFailure(result.ok ? undefined : result.code);
  }
  return { remember, failure };
}
