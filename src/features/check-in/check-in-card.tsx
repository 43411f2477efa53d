import { Show } from "solid-js";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { Rating } from "#core/model/rating.ts";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { formatNumber, formatTime } from "#i18n/format.ts";
import { checkIn } from "#i18n/locales/en/check-in.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { MoodScale } from "#ui/mood-scale/mood-scale.tsx";
import { hereWith, navigate } from "#ui/navigation/navigation.ts";
import { afterPaint } from "./after-paint.ts";
import styles from "./check-in-card.module.css";
import { createDaysCheckIns } from "./create-days-check-ins.ts";
import { createQuickCheckIn } from "./create-quick-check-in.ts";

/** How are you? One tap saves; the sheet with the rest opens once the person has seen that it did. */
export function CheckInCard(props: { day: LocalDay }) {
  const t = texts("check-in", checkIn);
  const db = database();
  const quick = createQuickCheckIn(db);
  const entries = createDaysCheckIns(db, () => props.day, quick.saved);
  const latest = () => entries().at(-1);
  const words = (entry: MoodEntry) => [t.mood[entry.rating], formatTime(entry.at, entry.offset)] as const;

  async function tap(rating: Rating): Promise<void> {
    const entry = await quick.save(rating);
    if (entry) afterPaint(() => navigate(hereWith({ log: entry.id, for: undefined })));
  }

  return (
    <Card heading={t.question} remark={latest() ? t.anotherTap : t.oneTap}>
      <MoodScale label={t.question} words={t.mood} selected={latest()?.rating} records onPick={tap} />
      <div role="status">
        <Show when={latest()}>
          {(entry) => (
            <p class={styles.latest}>
              <span>
                <Show when={entry().id === quick.saved()?.id} fallback={t.latest(...words(entry()))}>
                  <strong class={styles.saved}>{t.saved}</strong> {t.moodAt(...words(entry()))}
                </Show>
                <Show when={entries().length > 1}>
                  <span class={styles.count}>
                    {t.countToday(entries().length, formatNumber(entries().length))}
                  </span>
                </Show>
              </span>
              <a href={hereWith({ log: entry().id })}>{t.details}</a>
            </p>
          )}
        </Show>
      </div>
      <Show when={quick.failure()}>
        {(code) => (
          <p class={styles.problem} role="alert">
            {t.failed[code()]}
          </p>
        )}
      </Show>
    </Card>
  );
}
