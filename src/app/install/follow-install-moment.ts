import { createEffect, createRoot, createSignal } from "solid-js";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { installOfferDue } from "#features/install/install-offer-due.ts";
import { wayHere } from "#features/install/install-way.ts";
import { offerInstall } from "./install-offer.ts";

/** Watches for the moment to offer installing: it is due, and the browser or the steps can be shown. */
export function followInstallMoment(): void {
  const db = database();
  createRoot((stop) => {
    const [due, setDue] = createSignal(false);
    const watch = live(() => installOfferDue(db)).subscribe(setDue, () => {});
    createEffect(() => {
      if (!due() || (wayHere() !== "prompt" && wayHere() !== "iosSteps")) return;
      watch.unsubscribe();
      offerInstall();
      stop();
    });
  });
}
