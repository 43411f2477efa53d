import { onCleanup } from "solid-js";
import type { ContextTag } from "#core/model/context-tag.ts";
import type { RecordId } from "#core/model/id.ts";
import { contextName } from "#i18n/context-name.ts";
import { diary } from "#i18n/locales/en/diary.ts";
import { texts } from "#i18n/texts.ts";
import { Picker } from "#ui/picker/picker.tsx";
import styles from "./diary-page.module.css";
import type { Search } from "./mood-filter.ts";

/** A search begins when typing pauses. */
const PAUSE = 250;

/** Narrows the diary down to a context or to words in the notes. */
export function DiarySearch(props: {
  search: Search;
  tags: readonly ContextTag[];
  onChange: (search: Search) => void;
}) {
  const t = texts("diary", diary);
  let pause: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(pause));
  const options = () => props.tags.map((tag) => ({ value: tag.id as string, word: contextName(tag) }));
  return (
    <search class={styles.search}>
      <label class={styles.find}>
        <span class="quiet">{t.search}</span>
        <input
          type="search"
          value={props.search.text}
          onInput={(event) => {
            const text = event.currentTarget.value;
            clearTimeout(pause);
            pause = setTimeout(() => props.onChange({ ...props.search, text }), PAUSE);
          }}
        />
      </label>
      <Picker
        label={t.context}
        first={{ value: "", word: t.anyContext }}
        groups={[{ word: t.context, options: options() }]}
        value={props.search.context ?? ""}
        onChange={(value) =>
          props.onChange({ ...props.search, context: value ? (value as RecordId) : undefined })
        }
      />
    </search>
  );
}
