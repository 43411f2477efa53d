import { For, Show } from "solid-js";
import type { ContextTag } from "#core/model/context-tag.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import { contextName } from "#i18n/context-name.ts";
import { formatNumber, formatTime } from "#i18n/format.ts";
import { checkIn } from "#i18n/locales/en/check-in.ts";
import { diary } from "#i18n/locales/en/diary.ts";
import { texts } from "#i18n/texts.ts";
import { MoodFace } from "#ui/mood-scale/mood-face.tsx";
import styles from "./diary-page.module.css";

/** One check-in with all of it; a tap opens it. */
export function DiaryEntry(props: { entry: MoodEntry; tags: ReadonlyMap<string, ContextTag> }) {
  const t = texts("diary", diary);
  const card = texts("check-in", checkIn);
  const scales = () => [
    ...(props.entry.energy ? [t.energy(formatNumber(props.entry.energy))] : []),
    ...(props.entry.stress ? [t.stress(formatNumber(props.entry.stress))] : []),
  ];
  const contexts = () =>
    props.entry.contexts.flatMap((id) => {
      const tag = props.tags.get(id);
      return tag ? [contextName(tag)] : [];
    });
  return (
    <li>
      <a class={styles.entry} href={`/diary?log=${props.entry.id}`}>
        <span class={styles.face} data-rating={props.entry.rating}>
          <MoodFace rating={props.entry.rating} />
        </span>
        <span class={styles.words}>
          <span class={styles.first}>
            <strong>{card.mood[props.entry.rating]}</strong>{" "}
            <span class="quiet">{formatTime(props.entry.at, props.entry.offset)}</span>{" "}
            <Show when={scales().length > 0}>
              <span class={styles.scales}>{scales().join(" · ")}</span>
            </Show>
          </span>
          <Show when={contexts().length > 0}>
            <span class={styles.contexts}>
              <For each={contexts()}>{(name) => <span class={styles.context}>{name}</span>}</For>
            </span>
          </Show>
          <Show when={props.entry.note?.trim()}>{(note) => <span class={styles.note}>{note()}</span>}</Show>
        </span>
      </a>
    </li>
  );
}
