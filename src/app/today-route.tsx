import { lazy, Suspense } from "solid-js";
import { CheckInCard } from "#features/check-in/check-in-card.tsx";
import { formatDay } from "#i18n/format.ts";
import { loadTexts } from "#i18n/texts.ts";
import { Page } from "#ui/page/page.tsx";
import { today } from "./today.ts";

const TodayCards = lazy(async () => {
  const [module] = await Promise.all([import("#features/today/today-cards.tsx"), loadTexts("today")]);
  return { default: module.TodayCards };
});

/** Today: the check-in first, usable before anything else has loaded. */
export function TodayRoute() {
  return (
    <Page title={formatDay(today(), "long")} wide>
      <CheckInCard day={today()} />
      <Suspense>
        <TodayCards day={today()} />
      </Suspense>
    </Page>
  );
}
