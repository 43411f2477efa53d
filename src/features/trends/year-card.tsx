import { createMemo, createSignal, Show } from "solid-js";
import type { Metric } from "#core/model/metric.ts";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import { metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { Choice } from "#ui/choice/choice.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { readYear } from "./read-year.ts";
import { YearOf } from "./year-of.tsx";

/** A year of mood, or of the metric above, a square a day. */
export function YearCard(props: {
  metric: Metric;
  known: ReadonlySet<string>;
  year: number;
  today: LocalDay;
}) {
  const [wanted, setWanted] = createSignal<"mood" | "metric">("mood");
  const metric = createMemo((): Metric => {
    return wanted() === "mood" && props.known.has("mood") ? "mood" : props.metric;
  });
  const year = createLive(() => {
    const [one, number] = [metric(), props.year];
    return live(() => readYear(database(), one, number));
  });
  const both = () => props.metric !== "mood" && props.known.has("mood") && props.known.has(props.metric);
  const t = texts("trends", trends);
  return (
    <Show when={year()}>
      {(shown) => (
        <Show when={props.known.has(shown().metric)}>
          <YearOf year={shown()} today={props.today}>
            <Show when={both()}>
              <Choice
                label={t.year.shown}
                options={[
                  { value: "mood", word: metricWords("mood").short },
                  { value: "metric", word: metricWords(props.metric).short },
                ]}
                value={wanted()}
                onChange={setWanted}
              />
            </Show>
          </YearOf>
        </Show>
      )}
    </Show>
  );
}
