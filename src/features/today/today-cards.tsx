import { type JSX, lazy, Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { holdsDays } from "#data/holds-days.ts";
import { live } from "#data/live.ts";
import { createLive } from "#ui/live/create-live.ts";
import { WelcomeCard } from "./welcome-card.tsx";

/** Not on the first visit, which has nothing to show yet and the slowest network of all. */
const FilledCards = lazy(async () => ({ default: (await import("./filled-cards.tsx")).FilledCards }));

/** Everything of Today but the check-in. `body`: what another feature says of the last nights. */
export function TodayCards(props: { readonly day: LocalDay; readonly body: JSX.Element }) {
  // From the second visit on all code lies on the device: it is fetched while the database opens.
  if (navigator.serviceWorker?.controller) void FilledCards.preload();
  const filled = createLive(() => live(() => holdsDays(database())));
  return (
    <Show when={filled() !== undefined}>
      <Show when={filled()} fallback={<WelcomeCard />}>
        <FilledCards day={props.day} body={props.body} />
      </Show>
    </Show>
  );
}
