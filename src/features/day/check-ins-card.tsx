import { For, Show } from "solid-js";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { LocalDay } from "#core/time.ts";
import { contextName } from "#i18n/context-name.ts";
import { formatNumber, formatTime } from "#i18n/format.ts";
import { checkIn } from "#i18n/locales/en/check-in.ts";
import { day as english } from "#i18n/locales/en/day.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { List, ListLink } from "#ui/list/list.tsx";
import { MoodFace } from "#ui/mood-scale/mood-face.tsx";
import { hereWith } from "#ui/navigation/navigation.ts";
import styles from "./check-ins-card.module.css";
import { logFor } from "./log-for.ts";
import type { Day } from "./read-day.ts";
import { ValueGrid } from "./value-grid.tsx";

/** What the person said on the day. A check-in opens for changing. */
export function CheckInsCard(props: { day: Day; today: LocalDay }) {
  const t = texts("day", english);
  const entries = () => props.day.stored.moodEntries;
  return (
    <Card heading={t.checkIns} remark={t.checkInCount(entries().length, formatNumber(entries().length))}>
      <Show when={entries().length > 0}>
        <List>
          <For each={entries()}>{(entry) => <Entry entry={entry} day={props.day} />}</For>
        </List>
      </Show>
      <div class={styles.means}>
        <ValueGrid day={props.day} domain="mind" />
      </div>
      <div class={styles.add}>
        <ButtonLink href={hereWith(logFor(props.day.day, props.today))}>{t.add}</ButtonLink>
      </div>
    </Card>
  );
}

function Entry(props: { entry: MoodEntry; day: Day }) {
  const t = texts("day", english);
  const mood = () => texts("check-in", checkIn).mood[props.entry.rating];
  const said = () => [
    ...(props.entry.energy ? [t.energy(formatNumber(props.entry.energy))] : []),
    ...(props.entry.stress ? [t.stress(formatNumber(props.entry.stress))] : []),
    ...props.day.stored.tags.filter((tag) => props.entry.contexts.includes(tag.id)).map(contextName),
  ];
  return (
    <ListLink
      href={hereWith({ log: props.entry.id })}
      label={
        <span class={styles.mood}>
          <MoodFace rating={props.entry.rating} /> {mood()}{" "}
          <span class="quiet">{formatTime(props.entry.at, props.entry.offset)}</span>
        </span>
      }
      detail={
        said().length > 0 || props.entry.note ? (
          <>
            <Show when={said().length > 0}>
              <p>{said().join(" · ")}</p>
            </Show>
            <Show when={props.entry.note}>{(note) => <p class={styles.note}>{note()}</p>}</Show>
          </>
        ) : undefined
      }
    />
  );
}
