import { createSignal, createUniqueId, Show } from "solid-js";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import { type LocalDay, minuteOfDay, parseLocalDay } from "#core/time.ts";
import { formatDay, formatTime } from "#i18n/format.ts";
import { checkInSheet } from "#i18n/locales/en/check-in-sheet.ts";
import { texts } from "#i18n/texts.ts";
import { DateField } from "#ui/date-field/date-field.tsx";
import type { EntryEditor } from "./create-entry-editor.ts";
import { movedMoment, parseTime, timeText } from "./entry-moment.ts";
import styles from "./entry-sheet.module.css";
import { deviceOffset } from "./new-mood-entry.ts";

/** When it was, and another moment in its place, but none that is still to come. */
export function MomentSection(props: { entry: MoodEntry; editor: EntryEditor; today: LocalDay }) {
  const t = texts("check-in-sheet", checkInSheet);
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const [refused, setRefused] = createSignal<"day" | "time">();
  const time = () => timeText(minuteOfDay(props.entry.at, props.entry.offset));

  function move(part: "day" | "time", to: { day?: LocalDay | undefined; minute?: number | undefined }): void {
    const { day, minute } = to;
    if (day === undefined && minute === undefined) return;
    const moment = movedMoment(
      props.entry,
      { ...(day ? { day } : {}), ...(minute === undefined ? {} : { minute }) },
      deviceOffset,
    );
    const isFuture = moment.at > Date.now();
    setRefused(isFuture ? part : undefined);
    if (!isFuture) void props.editor.change(moment, "moment");
  }

  return (
    <section class={styles.group}>
      <div class={styles.groupHead}>
        <span>
          {t.when}:{" "}
          {t.dayAt(formatDay(props.entry.day, "long"), formatTime(props.entry.at, props.entry.offset))}
        </span>
        <button
          type="button"
          class={styles.word}
          aria-expanded={open()}
          aria-controls={id}
          onClick={() => setOpen(!open())}
        >
          {t.change}
        </button>
      </div>
      <div id={id}>
        <Show when={open()}>
          <div class={styles.moment}>
            <DateField
              type="date"
              label={t.day}
              value={props.entry.day}
              max={props.today}
              error={refused() === "day" ? t.future : undefined}
              onChange={(text) => move("day", { day: parseLocalDay(text) })}
            />
            <DateField
              type="time"
              label={t.time}
              value={time()}
              error={refused() === "time" ? t.future : undefined}
              onChange={(text) => move("time", { minute: parseTime(text) })}
            />
          </div>
        </Show>
      </div>
    </section>
  );
}
