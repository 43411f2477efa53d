import { For, Show } from "solid-js";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { waitingRecords } from "#data/waiting-repository.ts";
import { formatNumber } from "#i18n/format.ts";
import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { recordWords } from "./record-words.ts";
import styles from "./sync-page.module.css";

/** So many of the changes are named; of the rest there is the count. */
const SHOWN = 5;

/** What has yet to reach the account. */
export function WaitingCard() {
  const t = texts("sync", sync);
  const db = database();
  const waiting = createLive(() => live(() => waitingRecords(db, SHOWN)));
  return (
    <Card heading={t.waiting}>
      <Show when={waiting()}>
        {(known) => (
          <Show when={known().counts.length > 0} fallback={<p>{t.waitingNone}</p>}>
            <div class={styles.stack}>
              <ul class={styles.counts}>
                <For each={known().counts}>
                  {([table, count]) => <li>{t.kinds[table](count, formatNumber(count))}</li>}
                </For>
              </ul>
              <Show when={known().newest.length > 0}>
                <h3 class="quiet">{t.waitingNewest}</h3>
                <List>
                  <For each={known().newest}>{(record) => <ListRow label={recordWords(record)} />}</For>
                </List>
              </Show>
            </div>
          </Show>
        )}
      </Show>
    </Card>
  );
}
