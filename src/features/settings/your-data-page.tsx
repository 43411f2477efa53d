import { For, Show } from "solid-js";
import { currentAccount } from "#data/account-preference.ts";
import { countedTables, recordCounts } from "#data/backup/record-counts.ts";
import { database } from "#data/current-database.ts";
import { devicePreference } from "#data/device-preferences.ts";
import { live } from "#data/live.ts";
import { formatNumber } from "#i18n/format.ts";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { Page } from "#ui/page/page.tsx";
import { BackToMore } from "./back-to-more.tsx";
import { createSettings } from "./create-settings.ts";
import { EraseCard } from "./erase-card.tsx";
import { ExportCard } from "./export-card.tsx";
import { RestoreCard } from "./restore-card.tsx";
import styles from "./your-data-page.module.css";

/** What is kept here, and the ways to take it along, bring it back and erase it. */
export function YourDataPage() {
  const t = texts("settings", settings).data;
  return (
    <Page title={t.title} action={<BackToMore />} wide>
      <div class={styles.column}>
        <ContentCard />
        <ExportCard />
      </div>
      <div class={styles.column}>
        <RestoreCard />
        <EraseCard />
      </div>
    </Page>
  );
}

function ContentCard() {
  const t = texts("settings", settings).data;
  const db = database();
  const counts = createLive(() => live(() => recordCounts(db)));
  const assistantOn = createSettings().value("assistantOn");
  const filled = () => countedTables.filter((table) => (counts()?.[table] ?? 0) > 0);
  return (
    <Card heading={t.whatIsHere}>
      <div class={styles.stack}>
        <Show when={counts()}>
          {(known) => (
            <Show when={filled().length > 0} fallback={<p>{t.empty}</p>}>
              <ul class={styles.counts}>
                <For each={filled()}>
                  {(table) => <li>{t.counts[table](known()[table], formatNumber(known()[table]))}</li>}
                </For>
              </ul>
            </Show>
          )}
        </Show>
        <p class="quiet">
          {devicePreference("mode") === "sample" ? t.sampleNote : currentAccount() ? t.whereAccount : t.where}
          <Show when={currentAccount() && assistantOn() === true}> {t.whereAssistant}</Show>
        </p>
      </div>
    </Card>
  );
}
