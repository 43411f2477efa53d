import { Index, Show } from "solid-js";
import { currentAccount, shownDatabaseName } from "#data/account-preference.ts";
import { database } from "#data/current-database.ts";
import { databaseNames } from "#data/database.ts";
import { integration } from "#data/integration-repository.ts";
import { live } from "#data/live.ts";
import { formatDaysAgo } from "#i18n/format.ts";
import { today } from "#i18n/locales/en/today.ts";
import { texts } from "#i18n/texts.ts";
import { createLive } from "#ui/live/create-live.ts";
import type { TodayData } from "./read-today.ts";
import styles from "./sources-line.module.css";

/** What the page stands on and how old it is. */
export function SourcesLine(props: { readonly data: TodayData }) {
  const t = texts("today", today).sources;
  const whoop = createLive(() => live(() => integration(database(), "whoop")));
  const parts = () => {
    const { sensor, report } = props.data.age;
    return [
      // The only source of nights there is; a second one makes this a question to the records.
      ...(sensor === undefined
        ? []
        : [t.from(t.sensor.whoop, sensor === 0 ? t.lastNight : formatDaysAgo(sensor))]),
      ...(report === undefined ? [] : [t.from(t.reports, formatDaysAgo(report))]),
      shownDatabaseName() !== databaseNames.sample && currentAccount() ? t.account : t.here,
    ];
  };
  return (
    <ul class={styles.sources}>
      <Index each={parts()}>{(part) => <li>{part()}</li>}</Index>
      <Show when={whoop()?.state === "broken"}>
        <li>
          <a href="/more">{t.broken}</a>
        </li>
      </Show>
    </ul>
  );
}
