import { createMemo, For, Show } from "solid-js";
import { isSame } from "#core/model/is-same.ts";
import { contextTags } from "#data/context-tag-repository.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import {
  dismissLostValues,
  type LostRecord,
  lostValues,
  restoreLostValues,
} from "#data/lost-value-repository.ts";
import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { AnswerLine } from "./answer-line.tsx";
import { createAnswer } from "./create-answer.ts";
import { recordWords } from "./record-words.ts";
import { type Deciding, ReplacedItem } from "./replaced-item.tsx";
import styles from "./sync-page.module.css";
import { lostThings } from "./value-words.ts";

/** What two devices changed without knowing of each other, both versions of it. */
export function ReplacedCard() {
  const t = texts("sync", sync);
  const db = database();
  const newest = createLive(() =>
    live(async () => ({ records: await lostValues(db), tags: await contextTags(db) })),
  );
  // What stays the same is not drawn anew, so that the keyboard stays where it is.
  const lost = createMemo(newest, undefined, { equals: isSame });
  const answer = createAnswer();
  const deciding = (record: LostRecord): Deciding => ({
    restore: async (ids) =>
      void answer.tell(await restoreLostValues(db, record, ids, Date.now()), t.restored),
    keep: async (ids) => void answer.tell(await dismissLostValues(db, ids, Date.now()), t.kept),
    copy: async (text) => answer.say((await copied(text)) ? t.copied : t.copyFailed),
  });
  return (
    <Card heading={t.replaced}>
      <div class={styles.stack}>
        <AnswerLine answer={answer} />
        <Show when={lost()}>
          {(known) => (
            <Show when={known().records.length > 0} fallback={<p>{t.replacedNone}</p>}>
              <p class="quiet">{t.replacedIntro}</p>
              <ul class={styles.items}>
                <For each={known().records}>
                  {(record) => (
                    <li class={styles.item}>
                      <h3 class={styles.name}>
                        {recordWords({
                          ...record,
                          id: record.recordId,
                          content: record.content ?? record.whole,
                        })}
                      </h3>
                      <ReplacedItem
                        record={record}
                        things={lostThings(record)}
                        tags={known().tags}
                        deciding={deciding(record)}
                      />
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          )}
        </Show>
      </div>
    </Card>
  );
}

/** Puts a text where it can be pasted from; false where the browser does not allow it. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
