import { lazy, Show, Suspense } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { CheckInCard } from "#features/check-in/check-in-card.tsx";
import { formatDay } from "#i18n/format.ts";
import { loadTexts } from "#i18n/texts.ts";
import { Later } from "#ui/later/later.tsx";
import { Page } from "#ui/page/page.tsx";
import { datesReady } from "./first-date.ts";
import { installOffered } from "./install/install-offer.ts";

const TodayCards = lazy(async () => {
  const [module] = await Promise.all([
    import("./today-cards-route.tsx"),
    loadTexts("today-welcome", "today", "measured-burnout", "metric", "factor"),
  ]);
  return { default: module.TodayCardsRoute };
});

const InstallOffer = lazy(async () => {
  const [module] = await Promise.all([import("#features/install/install-offer.tsx"), loadTexts("install")]);
  return { default: module.InstallOffer };
});

/** Today: the check-in first, usable before anything else has loaded. */
export function TodayRoute(props: { today: LocalDay }) {
  return (
    <Page title={datesReady() ? formatDay(props.today, "long") : ""} wide>
      <CheckInCard day={props.today} />
      <Later>
        <Suspense>
          <TodayCards day={props.today} />
        </Suspense>
      </Later>
      <Show when={installOffered()}>
        <Suspense>
          <InstallOffer />
        </Suspense>
      </Show>
    </Page>
  );
}
