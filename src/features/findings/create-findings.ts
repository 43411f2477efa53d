import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { keepFindings, type Looking } from "#scoring/findings-client.ts";
import { createLive } from "#ui/live/create-live.ts";
import { createSettled } from "#ui/live/create-settled.ts";
import { type FindingsData, readFindings } from "./read-findings.ts";

/** A look that is over sooner is not worth saying; in milliseconds. */
const UNSEEN = 400;

/** The newest findings, and what looking for newer ones is at. It goes on for as long as the page is open. */
export function createFindings(today: Accessor<LocalDay>): {
  readonly data: Accessor<FindingsData | undefined>;
  readonly looking: Accessor<Looking>;
  /** Whether a look has come to its end, with its findings stored if there were days to look at. */
  readonly looked: Accessor<boolean>;
  readonly look: () => void;
  readonly stop: () => void;
} {
  const db = database();
  const [now, setNow] = createSignal<Looking>({ kind: "idle" });
  const [ended, setEnded] = createSignal(false);
  const kind = createSettled(() => now().kind, UNSEEN);
  const looked = createSettled(ended, UNSEEN);
  // The first look waits until days are scored; to the person that is part of it.
  setNow({ kind: "running", done: 0, all: 0 });
  const keeper = keepFindings(db, today, (looking) => {
    setNow(looking);
    if (looking.kind === "idle") setEnded(true);
  });
  createEffect(on(today, () => void keeper.look(), { defer: true }));
  onCleanup(() => keeper.close());
  return {
    data: createLive(() => live(() => readFindings(db))),
    looking: () => (kind() === now().kind ? now() : { kind: "idle" }),
    looked: () => looked() === true,
    look: () => void keeper.look(),
    stop: () => keeper.cancel(),
  };
}
