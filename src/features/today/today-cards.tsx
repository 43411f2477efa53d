import { type JSX, lazy, Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { createToday } from "./create-today.ts";
import { WelcomeCard } from "./welcome-card.tsx";

/** Not on the first visit, which has nothing to show yet and the slowest network of all. */
const FilledCards = lazy(async () => ({ default: (await import("./filled-cards.tsx")).FilledCards }));

/** Everything of Today but the check-in. `body`: what another feature says of the last nights. */
export function TodayCards(props: { readonly day: LocalDay; readonly body: JSX.Element }) {
  const data = createToday(() => props.day);
  return (
    <Show when={data()}>
      {(known) => (
        <Show when={!known().empty} fallback={<WelcomeCard />}>
          <FilledCards day={props.day} data={known()} body={props.body} />
        </Show>
      )}
    </Show>
  );
}
