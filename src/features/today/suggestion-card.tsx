import { For, Show } from "solid-js";
import type { Recommendation } from "#core/burnout/recommend.ts";
import { sources } from "#core/burnout/sources.ts";
import type { DailyScore } from "#core/model/daily-score.ts";
import { formatNumber } from "#i18n/format.ts";
import { today } from "#i18n/locales/en/today.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { createSuggestions } from "./create-suggestions.ts";
import styles from "./suggestion-card.module.css";

/** One or two things that went with better days before, in counts; nothing where the counts say nothing. */
export function SuggestionCard(props: { readonly score: DailyScore | undefined }) {
  const t = texts("today", today).suggestion;
  const suggestions = createSuggestions(() => props.score);
  return (
    <Show when={suggestions().length > 0}>
      <div class={styles.place}>
        <Card heading={t.heading} remark={t.remark}>
          <ul class={styles.list}>
            <For each={suggestions()}>{(suggestion) => <Suggestion suggestion={suggestion} />}</For>
          </ul>
        </Card>
      </div>
    </Show>
  );
}

function Suggestion(props: { readonly suggestion: Recommendation }) {
  const t = texts("today", today).suggestion;
  const source = () => sources[props.suggestion.sourceId];
  const sentence = () => {
    const { suggestion } = props;
    if (suggestion.code === "findHelp") return t.findHelp;
    const done = t.deeds[suggestion.code](formatNumber(suggestion.days), formatNumber(suggestion.of));
    return `${done}; ${t.others(formatNumber(suggestion.otherDays), formatNumber(suggestion.otherOf))}`;
  };
  return (
    <li class={styles.item}>
      <p>{sentence()}</p>
      <Show
        when={props.suggestion.code === "findHelp"}
        fallback={<p class="quiet">{t.source(source().title, String(source().year))}</p>}
      >
        <ButtonLink href="/help">{t.findHelpLink}</ButtonLink>
      </Show>
    </li>
  );
}
