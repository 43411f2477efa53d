import { Suspense } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { BodyOfDay } from "#features/body/body-card.tsx";
import { DayPage } from "#features/day/day-page.tsx";
import { Explaining } from "./explaining.tsx";

/** A day, whose numbers can be asked where they came from. */
export function DayRoute(props: { today: LocalDay }) {
  return (
    <>
      <Suspense>
        <DayPage today={props.today} body={(day) => <BodyOfDay day={day()} today={props.today} />} />
      </Suspense>
      <Explaining today={props.today} />
    </>
  );
}
