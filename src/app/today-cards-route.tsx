import { lazy, Suspense } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { TodayCards } from "#features/today/today-cards.tsx";
import { loadTexts } from "#i18n/texts.ts";
import { Explaining } from "./explaining.tsx";

const BodyNow = lazy(async () => {
  const [module] = await Promise.all([import("#features/body/body-card.tsx"), loadTexts("body")]);
  return { default: module.BodyNow };
});

/** Today's cards, whose numbers can be asked where they came from. */
export function TodayCardsRoute(props: { day: LocalDay }) {
  return (
    <>
      <Suspense>
        <TodayCards
          day={props.day}
          body={
            <Suspense>
              <BodyNow today={props.day} />
            </Suspense>
          }
        />
      </Suspense>
      <Explaining today={props.day} />
    </>
  );
}
