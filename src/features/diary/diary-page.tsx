import { createMemo, createSignal, For, Match, Show, Switch } from "solid-js";
import { addDays, type LocalDay } from "#core/time.ts";
import { contextTags } from "#data/context-tag-repository.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { hasMoodEntries, loggedDays } from "#data/mood-history-repository.ts";
import { formatNumber } from "#i18n/format.ts";
import { diary } from "#i18n/locales/en/diary.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { hereWith } from "#ui/navigation/navigation.ts";
import { Page } from "#ui/page/page.tsx";
import { createDiary } from "./create-diary.ts";
import { createNear } from "./create-near.ts";
import styles from "./diary-page.module.css";
import { DiarySearch } from "./diary-search.tsx";
import { DiarySpan } from "./diary-span.tsx";
import { moodFilter, type Search } from "./mood-filter.ts";
import { PastDay } from "./past-day.tsx";

const COUNTED = 30;
const NOTHING: Search = { text: "", context: undefined };

/** Every check-in, newest first, read and drawn a few days at a time. */
export function DiaryPage(props: { today: LocalDay }) {
  const t = texts("diary", diary);
  const db = database();
  const [adding, setAdding] = createSignal(false);
  const [search, setSearch] = createSignal(NOTHING);
  const filter = createMemo(() => moodFilter(search()));
  const tags = createLive(() => live(() => contextTags(db)));
  const tagsById = createMemo(() => new Map(tags()?.map((tag) => [tag.id as string, tag])));
  const hasAny = createLive(() => live(() => hasMoodEntries(db)));
  const logged = createLive(() => {
    const { today } = props;
    return live(() => loggedDays(db, addDays(today, 1 - COUNTED), today));
  });
  const list = createDiary(db, filter, hasAny);
  const end = createNear("800px", (isNear) => {
    if (isNear) void list.more();
  });

  return (
    <Page
      title={t.title}
      action={
        <Button aria-expanded={adding()} onClick={() => setAdding(!adding())}>
          {t.addPast}
        </Button>
      }
    >
      <Show when={adding()}>
        <PastDay today={props.today} close={() => setAdding(false)} />
      </Show>
      <Switch>
        <Match when={hasAny() === false}>
          <section class={styles.empty}>
            <EmptyState
              title={t.emptyTitle}
              actions={
                <ButtonLink kind="primary" href={hereWith({ log: "new" })}>
                  {t.emptyAction}
                </ButtonLink>
              }
            >
              {t.empty}
            </EmptyState>
          </section>
        </Match>
        <Match when={hasAny()}>
          <p class="quiet">{t.logged(formatNumber(logged() ?? 0), formatNumber(COUNTED))}</p>
          <DiarySearch search={search()} tags={tags() ?? []} onChange={setSearch} />
          <div>
            <For each={list.spans()}>
              {(span) => (
                <DiarySpan
                  span={span}
                  filter={filter()}
                  tags={tagsById()}
                  today={props.today}
                  onShown={end.look}
                />
              )}
            </For>
            <div ref={end.ref} class={styles.end} role="status">
              <Show when={list.atEnd()} fallback={<span class="quiet">{t.loading}</span>}>
                <Show
                  when={list.spans().length > 0}
                  fallback={
                    <>
                      <p>{t.nothingFound}</p>
                      <Button onClick={() => setSearch(NOTHING)}>{t.clear}</Button>
                    </>
                  }
                >
                  <Show when={!filter()}>
                    <p class="quiet">{t.end}</p>
                  </Show>
                </Show>
              </Show>
            </div>
          </div>
        </Match>
      </Switch>
    </Page>
  );
}
