import { Match, onCleanup, onMount, Show, Switch } from "solid-js";
import type { RecordId } from "#core/model/id.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { formatDay, formatTime } from "#i18n/format.ts";
import { checkIn } from "#i18n/locales/en/check-in.ts";
import { checkInSheet } from "#i18n/locales/en/check-in-sheet.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { hereWith } from "#ui/navigation/navigation.ts";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { createEntryEditor } from "./create-entry-editor.ts";
import { EntryForm } from "./entry-form.tsx";
import styles from "./entry-sheet.module.css";

/** One check-in: everything of it can be changed, each change is saved at once. */
export function EntrySheet(props: {
  id: RecordId;
  /** The check-in, when a tap has just made it. */
  made: MoodEntry | undefined;
  /** The sheet was open already: it doesn't rise again. */
  still: boolean;
  today: LocalDay;
  close: () => void;
}) {
  const t = texts("check-in-sheet", checkInSheet);
  const card = texts("check-in", checkIn);
  // The sheet is made anew for another check-in.
  const { id, made } = { id: props.id, made: props.made };
  const isNew = made !== undefined;
  const editor = createEntryEditor(database(), id, { made });
  const whenHidden = () => {
    if (document.visibilityState === "hidden") void editor.flush();
  };
  onMount(() => document.addEventListener("visibilitychange", whenHidden));
  onCleanup(() => document.removeEventListener("visibilitychange", whenHidden));

  const at = (entry: MoodEntry) => {
    const time = formatTime(entry.at, entry.offset);
    if (entry.day === props.today) return time;
    const isThisYear = entry.day.slice(0, 4) === props.today.slice(0, 4);
    return t.dayAt(formatDay(entry.day, isThisYear ? "short" : "medium"), time);
  };
  const title = () => {
    if (editor.removed()) return isNew ? t.takenBackTitle : t.removedTitle;
    if (editor.isMissing()) return t.missingTitle;
    const entry = editor.entry();
    return entry ? t.moodAt(card.mood[entry.rating], at(entry)) : t.mood;
  };

  return (
    <Sheet
      title={
        <>
          <Show when={isNew && editor.entry() && !editor.removed()}>
            <strong class={styles.saved}>{t.saved}</strong>{" "}
          </Show>
          {title()}
        </>
      }
      closeLabel={t.close}
      still={props.still}
      onClose={props.close}
      action={
        <Show when={editor.canUndo() && !editor.removed()}>
          <Button onClick={editor.undo} aria-label={isNew ? t.takeBack : undefined}>
            {t.undo}
          </Button>
        </Show>
      }
    >
      <Switch>
        <Match when={editor.removed()}>
          <p role="status">{isNew ? t.takenBack : t.removed}</p>
          <div class={styles.actions}>
            <Button onClick={editor.bringBack}>{t.bringBack}</Button>
            <Show when={isNew} fallback={<Button onClick={props.close}>{t.close}</Button>}>
              <ButtonLink href={hereWith({ log: "new" })}>{t.startAgain}</ButtonLink>
            </Show>
          </div>
        </Match>
        <Match when={editor.isMissing()}>
          <p>{t.missing}</p>
          <div class={styles.actions}>
            <ButtonLink href={hereWith({ log: "new" })}>{t.startAgain}</ButtonLink>
          </div>
        </Match>
        <Match when={editor.entry()}>
          {(entry) => <EntryForm entry={entry()} editor={editor} today={props.today} />}
        </Match>
      </Switch>
    </Sheet>
  );
}
