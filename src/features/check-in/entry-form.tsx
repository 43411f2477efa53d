import { Show } from "solid-js";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { LocalDay } from "#core/time.ts";
import { checkIn } from "#i18n/locales/en/check-in.ts";
import { checkInSheet } from "#i18n/locales/en/check-in-sheet.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { MoodScale } from "#ui/mood-scale/mood-scale.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Steps } from "#ui/steps/steps.tsx";
import { TextArea } from "#ui/text-area/text-area.tsx";
import { ContextSection } from "./context-section.tsx";
import type { EntryEditor } from "./create-entry-editor.ts";
import styles from "./entry-sheet.module.css";
import { MomentSection } from "./moment-section.tsx";

/** All of a check-in. There is nothing to send off: each change is saved as it is made. */
export function EntryForm(props: { entry: MoodEntry; editor: EntryEditor; today: LocalDay }) {
  const t = texts("check-in-sheet", checkInSheet);
  const card = texts("check-in", checkIn);
  return (
    <>
      <Show when={props.editor.failure()}>
        {(code) => (
          <Notice kind="problem" actions={<Button onClick={() => props.editor.flush()}>{t.retry}</Button>}>
            {t.failed[code()]}
          </Notice>
        )}
      </Show>
      <MoodScale
        label={t.mood}
        words={card.mood}
        selected={props.entry.rating}
        onPick={(rating) => props.editor.change({ rating }, "rating")}
      />
      <Steps
        label={t.energy}
        low={t.energyLow}
        high={t.energyHigh}
        value={props.entry.energy}
        onChange={(energy) => props.editor.change({ energy }, "energy")}
      />
      <Steps
        label={t.stress}
        low={t.stressLow}
        high={t.stressHigh}
        value={props.entry.stress}
        onChange={(stress) => props.editor.change({ stress }, "stress")}
      />
      <ContextSection
        chosen={props.entry.contexts}
        onChange={(contexts) => props.editor.change({ contexts }, "contexts")}
      />
      <TextArea
        label={t.note}
        value={props.entry.note ?? ""}
        onInput={props.editor.typeNote}
        onLeave={() => props.editor.flush()}
      />
      <MomentSection entry={props.entry} editor={props.editor} today={props.today} />
      <div class={styles.foot}>
        <span class="quiet" role="status">
          <Show when={!props.editor.failure() && props.editor.status()}>
            {(what) => <>{t.savedField[what()]}</>}
          </Show>
        </span>
        <Button kind="danger" onClick={props.editor.remove}>
          {t.remove}
        </Button>
      </div>
    </>
  );
}
