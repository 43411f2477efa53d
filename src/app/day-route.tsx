import { Suspense } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { DayPage } from "#features/day/day-page.tsx";
import { Explaining } from "./explaining.tsx";

/** A day, whose numbers can be asked where they came from. */
export function DayRoute(props: { today: LocalDay }) {
  return (
    <>
      <Suspense>
        <DayPage today={props.today} />
      </Suspense>
      <Explaining today={props.today} />
    </>
  );
}
