import { type JSX, Show } from "solid-js";
import { formatNumber } from "#i18n/format.ts";
import { today } from "#i18n/locales/en/today.ts";
import { texts } from "#i18n/texts.ts";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import type { TodayData } from "./read-today.ts";

/** What a score still waits for: what is there, what is missing and what to do about it now. */
export function MissingYet(props: { readonly data: TodayData; readonly children: JSX.Element }) {
  const t = texts("today", today).risk;
  const known = () => props.data.known;
  const have = () =>
    t.have(
      t.reports(known().reports, formatNumber(known().reports)),
      t.nights(known().nights, formatNumber(known().nights)),
    );
  return (
    <EmptyState>
      <p>{props.children}</p>
      <p>
        {have()} <Show when={!props.data.loggedToday}>{t.logNow}</Show>{" "}
        <Show when={known().nights === 0}>
          {t.nightsNow} <a href="/import">{t.importNights}</a>
        </Show>
      </p>
    </EmptyState>
  );
}
