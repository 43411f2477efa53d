import { Suspense } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { TodayCards } from "#features/today/today-cards.tsx";
import { Explaining } from "./explaining.tsx";

/** Today's cards, whose numbers can be asked where they came from. */
export function TodayCardsRoute(props: { day: LocalDay }) {
  return (
    <>
      <Suspense>
        <TodayCards day={props.day} />
      </Suspense>
      <Explaining today={props.day} />
    </>
  );
}
