import { createSignal, For, Show } from "solid-js";
import { type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { importActs } from "#data/import-repository.ts";
import { live } from "#data/live.ts";
import type { ImportActRow } from "#data/local-rows.ts";
import { formatDay, formatNumber, formatTime } from "#i18n/format.ts";
import { importing } from "#i18n/locales/en/import.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import { createLive } from "#ui/live/create-live.ts";
import styles from "./import-page.module.css";

/** Every import on this device; each can be taken back after a second question. */
export function PastImportsCard(props: { undo: (importId: string) => void }) {
  const t = texts("import", importing);
  const db = database();
  const acts = createLive(() => live(() => importActs(db)));
  const [asked, setAsked] = createSignal<string>();
  const detail = (act: ImportActRow) => {
    if (act.state !== "done") return t.pastState[act.state];
    const count = changes(act);
    return count === 0 ? t.pastNothing : t.pastState.done(count, formatNumber(count));
  };
  const whenWas = (at: Instant) => {
    const offset = -new Date(at).getTimezoneOffset() as OffsetMinutes;
    return t.pastWhen(formatDay(localDay(at, offset), "medium"), formatTime(at, offset));
  };

  return (
    <Show when={acts()?.length}>
      <Card heading={t.past}>
        <List>
          <For each={acts()}>
            {(act) => (
              <ListRow
                label={whenWas(act.startedAt)}
                detail={
                  <div class={styles.remarks}>
                    <p>{act.fileNames.join(", ")}</p>
                    <p>{asked() === act.id ? t.undoAsk : detail(act)}</p>
                  </div>
                }
              >
                <Show when={act.state === "writing" || (act.state === "done" && changes(act) > 0)}>
                  <Show
                    when={asked() === act.id}
                    fallback={<Button onClick={() => setAsked(act.id)}>{t.undo}</Button>}
                  >
                    <Button onClick={() => setAsked(undefined)}>{t.undoKeep}</Button>
                    <Button
                      kind="danger"
                      onClick={() => {
                        setAsked(undefined);
                        props.undo(act.id);
                      }}
                    >
                      {t.undo}
                    </Button>
                  </Show>
                </Show>
              </ListRow>
            )}
          </For>
        </List>
      </Card>
    </Show>
  );
}

function changes(act: ImportActRow): number {
  return act.created + act.changed;
}
