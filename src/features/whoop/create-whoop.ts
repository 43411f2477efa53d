import { createEffect, createMemo, createSignal, onCleanup, onMount } from "solid-js";
import { isSame } from "#core/model/is-same.ts";
import { currentAccount } from "#data/account-preference.ts";
import { database } from "#data/current-database.ts";
import { devicePreference, setDevicePreference } from "#data/device-preferences.ts";
import { integration } from "#data/integration-repository.ts";
import { live } from "#data/live.ts";
import { newestNight } from "#data/newest-night-repository.ts";
import type { EdgeFailure } from "#remote/edge-failure.ts";
import { connectWhoop, disconnectWhoop, readWhoopReturn, type WhoopConsent } from "#remote/whoop.ts";
import { syncNow } from "#sync/sync-client.ts";
import { createLive } from "#ui/live/create-live.ts";
import { hereWith, navigate, searchParam } from "#ui/navigation/navigation.ts";
import { type WhoopHere, type WhoopState, whoopState } from "./whoop-state.ts";

/** Where in connecting or disconnecting the person is. */
export type WhoopStep =
  | { readonly is: "resting" }
  | { readonly is: "asking" | "going" | "waiting" | "ending" | "disconnecting" }
  | { readonly is: "demo"; readonly consent: WhoopConsent }
  | { readonly is: "returned"; readonly how: NonNullable<ReturnType<typeof readWhoopReturn>> }
  | { readonly is: "ended"; readonly how: "kept" | "deleted" }
  | { readonly is: "failed"; readonly why: EdgeFailure["kind"] };

/** Where the person comes back to; the server adds how it went. */
const RETURN_TO = "/more";
/** How often to look whether they have said yes in another window, and for how long: the page at WHOOP lasts no longer. */
const LOOK_MS = 4000;
const LOOK_FOR_MS = 10 * 60_000;

/** The connection to WHOOP, followed, and the ways to begin, mend and end it. */
export function createWhoop() {
  const db = database();
  const account = currentAccount();
  const here: WhoopHere =
    devicePreference("mode") === "sample" ? "sample" : account ? "account" : "noAccount";
  const known = createLive(() =>
    live(async () => ({ row: await integration(db, "whoop"), night: await newestNight(db) })),
  );
  const [step, setStep] = createSignal<WhoopStep>({ is: "resting" });
  /** Sync has brought what the person was told on the way back. */
  const [isHeard, setHeard] = createSignal(false);
  const isJustConnected = () => {
    const now = step();
    return now.is === "returned" && now.how === "connected" && !isHeard();
  };
  const state = createMemo<WhoopState | undefined>(
    () => {
      const now = known();
      return now && whoopState(now, here, isJustConnected());
    },
    undefined,
    { equals: isSame },
  );

  onMount(() => {
    const how = readWhoopReturn(searchParam("whoop"));
    if (how === undefined) return;
    setStep({ is: "returned", how });
    // It was said once; a reload or a kept address shall not say it again.
    navigate(hereWith({ whoop: undefined }), { replace: true });
  });

  createEffect(() => {
    const now = known()?.row?.state;
    if (now === "connected") setHeard(true);
    // What was said on the way back is no longer so.
    else if (isHeard() && step().is === "returned") setStep({ is: "resting" });
  });
  createEffect(() => {
    if (step().is !== "waiting") return;
    const began = Date.now();
    const timer = setInterval(() => {
      if (Date.now() - began > LOOK_FOR_MS) clearInterval(timer);
      else if (document.visibilityState === "visible") void syncNow();
    }, LOOK_MS);
    onCleanup(() => clearInterval(timer));
  });
  createEffect(() => {
    const now = state()?.is;
    if (step().is === "waiting" && (now === "arriving" || now === "connected")) setStep({ is: "resting" });
  });

  async function connect(): Promise<void> {
    if (!account) return;
    setStep({ is: "going" });
    const answer = await connectWhoop(account.id, RETURN_TO);
    if (!answer.ok) setStep({ is: "failed", why: answer.kind });
    else if (answer.value.isDemo) setStep({ is: "demo", consent: answer.value });
    else leaveTo(answer.value);
  }

  /** An app on the home screen opens it in the browser and stays as it is: it then waits here. */
  function leaveTo({ address, isDemo }: WhoopConsent): void {
    setDevicePreference("whoopDemo", isDemo ? "yes" : undefined);
    setStep({ is: "waiting" });
    location.assign(address);
  }

  async function disconnect(keepData: boolean): Promise<void> {
    if (!account) return;
    setStep({ is: "disconnecting" });
    const answer = await disconnectWhoop(account.id, keepData);
    if (!answer.ok) {
      setStep({ is: "failed", why: answer.kind });
      return;
    }
    setDevicePreference("whoopDemo", undefined);
    await syncNow();
    setStep({ is: "ended", how: keepData ? "kept" : "deleted" });
  }

  return { state, step, go: setStep, connect, leaveTo, disconnect };
}

export type Whoop = ReturnType<typeof createWhoop>;
