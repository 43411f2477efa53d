import { lazy, Show, Suspense } from "solid-js";
import type { Metric } from "#core/model/metric.ts";
import type { LocalDay } from "#core/time.ts";
import { TrendsPage } from "#features/trends/trends-page.tsx";
import { loadTexts } from "#i18n/texts.ts";
import { searchParam } from "#ui/navigation/navigation.ts";
import { Explaining } from "./explaining.tsx";

const NumbersPage = lazy(async () => {
  const [module] = await Promise.all([
    import("#features/numbers/numbers-page.tsx"),
    loadTexts("numbers", "metric"),
  ]);
  return { default: module.NumbersPage };
});

const InsightLine = lazy(async () => ({
  default: (await import("#features/assistant/insight-line.tsx")).InsightLine,
}));

/** Trends as lines, whose risks can be asked where they came from, or in numbers (`?show=numbers`). */
export function TrendsRoute(props: { today: LocalDay }) {
  const Insight = (about: { metric: Metric; days: number | undefined }) => (
    <Suspense>
      <InsightLine {...about} today={props.today} />
    </Suspense>
  );
  return (
    <>
      <Suspense>
        <Show
          when={searchParam("show") === "numbers"}
          fallback={<TrendsPage today={props.today} insight={Insight} />}
        >
          <NumbersPage today={props.today} />
        </Show>
      </Suspense>
      <Explaining today={props.today} />
    </>
  );
}
