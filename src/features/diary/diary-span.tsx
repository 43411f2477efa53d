import { createEffect, For, Show } from "solid-js";
import type { ContextTag } from "#core/model/context-tag.ts";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { type DaySpan, type MoodFilter, moodEntriesOfSpan } from "#data/mood-history-repository.ts";
import { formatDay } from "#i18n/format.ts";
import { createLive } from "#ui/live/create-live.ts";
import { createNear } from "./create-near.ts";
import { DiaryEntry } from "./diary-entry.tsx";
import styles from "./diary-page.module.css";
import { groupByDay } from "./group-by-day.ts";

interface SpanProps {
  readonly span: DaySpan;
  readonly filter: MoodFilter;
  readonly tags: ReadonlyMap<string, ContextTag>;
  readonly today: LocalDay;
  readonly onShown: () => void;
}

/** Some days of the diary. Far from the screen only its height stays, so that ten years weigh no more than one. */
export function DiarySpan(props: SpanProps) {
  let section: HTMLElement | undefined;
  const keepHeight = (pixels: number | undefined) =>
    section?.style.setProperty("min-block-size", pixels === undefined ? "auto" : `${pixels}px`);
  const { near, ref } = createNear("1600px", (isNear) => {
    if (!isNear && near()) keepHeight(section?.offsetHeight);
  });
  return (
    <section
      class={styles.span}
      ref={(element) => {
        section = element;
        ref(element);
      }}
    >
      <Show when={near()}>
        <SpanDays
          {...props}
          onShown={() => {
            keepHeight(undefined);
            props.onShown();
          }}
        />
      </Show>
    </section>
  );
}

function SpanDays(props: SpanProps) {
  const entries = createLive(() => {
    const { span, filter } = props;
    return live(() => moodEntriesOfSpan(database(), span, filter));
  });
  createEffect(() => {
    if (entries()) props.onShown();
  });
  const heading = (day: LocalDay) =>
    formatDay(day, day.slice(0, 4) === props.today.slice(0, 4) ? "long" : "full");
  return (
    <For each={groupByDay(entries() ?? [])}>
      {(group) => (
        <section class={styles.day}>
          <h2 class={styles.heading}>
            <a href={`/day?day=${group.day}`}>{heading(group.day)}</a>
          </h2>
          <ul class={styles.entries}>
            <For each={group.entries}>{(entry) => <DiaryEntry entry={entry} tags={props.tags} />}</For>
          </ul>
        </section>
      )}
    </For>
  );
}
