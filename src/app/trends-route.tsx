import { Suspense } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { TrendsPage } from "#features/trends/trends-page.tsx";
import { Explaining } from "./explaining.tsx";

/** Trends, whose risks can be asked where they came from. */
export function TrendsRoute(props: { today: LocalDay }) {
  return (
    <>
      <Suspense>
        <TrendsPage today={props.today} />
      </Suspense>
      <Explaining today={props.today} />
    </>
  );
}
