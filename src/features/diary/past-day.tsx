import { createSignal } from "solid-js";
import { addDays, type LocalDay, parseLocalDay } from "#core/time.ts";
import { diary } from "#i18n/locales/en/diary.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { DateField } from "#ui/date-field/date-field.tsx";
import { hereWith, navigate } from "#ui/navigation/navigation.ts";
import styles from "./diary-page.module.css";

/** A day that was not logged when it was there: pick it, and the check-in sheet opens for it. */
export function PastDay(props: { today: LocalDay; close: () => void }) {
  const t = texts("diary", diary);
  const [day, setDay] = createSignal(addDays(props.today, -1));
  const [refused, setRefused] = createSignal(false);
  function choose(text: string): void {
    const chosen = parseLocalDay(text);
    if (!chosen) return;
    setDay(chosen);
    setRefused(chosen > props.today);
  }
  function open(): void {
    props.close();
    navigate(hereWith({ log: "new", for: day() === props.today ? undefined : day() }));
  }
  return (
    <div class={styles.past}>
      <DateField
        type="date"
        label={t.pastDay}
        value={day()}
        max={props.today}
        error={refused() ? t.future : undefined}
        onChange={choose}
      />
      <div class={styles.buttons}>
        <Button kind="primary" onClick={open} disabled={refused()}>
          {t.open}
        </Button>
        <Button onClick={props.close}>{t.cancel}</Button>
      </div>
    </div>
  );
}
