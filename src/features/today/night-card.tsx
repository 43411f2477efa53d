import { Match, Switch } from "solid-js";
import { addDays } from "#core/time.ts";
import { formatDaysAgo, formatNumber } from "#i18n/format.ts";
import { today } from "#i18n/locales/en/today.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { NightValues } from "./night-values.tsx";
import type { TodayData } from "./read-today.ts";

/** The newest night, each value as a dot in the person's own range. */
export function NightCard(props: { readonly data: TodayData }) {
  const t = texts("today", today).night;
  const night = () => (props.data.night.kind === "night" ? props.data.night : undefined);
  const stale = () => (props.data.night.kind === "stale" ? props.data.night : undefined);
  const nightsAgo = () => night()?.nightsAgo ?? 0;
  const remark = () => {
    if (!night()) return undefined;
    return nightsAgo() > 0 ? t.nightsAgo(nightsAgo(), formatNumber(nightsAgo())) : t.remark;
  };
  return (
    <Card heading={nightsAgo() > 0 ? t.headingOlder : t.heading} remark={remark()}>
      <Switch>
        <Match when={night()}>
          {(known) => (
            <NightValues
              night={known()}
              day={addDays(props.data.day, -nightsAgo())}
              units={props.data.units}
            />
          )}
        </Match>
        <Match when={stale()}>
          {(known) => (
            <EmptyState title={t.staleTitle} actions={<ButtonLink href="/import">{t.import}</ButtonLink>}>
              {t.staleBody(formatDaysAgo(known().daysAgo))}
            </EmptyState>
          )}
        </Match>
        <Match when={true}>
          <EmptyState title={t.neverTitle} actions={<ButtonLink href="/import">{t.import}</ButtonLink>}>
            {t.neverBody}
          </EmptyState>
        </Match>
      </Switch>
    </Card>
  );
}
