import { Show } from "solid-js";
import type { Rating } from "#core/model/rating.ts";
import { type LocalDay, parseLocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { formatDay } from "#i18n/format.ts";
import { checkIn } from "#i18n/locales/en/check-in.ts";
import { checkInSheet } from "#i18n/locales/en/check-in-sheet.ts";
import { texts } from "#i18n/texts.ts";
import { DateField } from "#ui/date-field/date-field.tsx";
import { MoodScale } from "#ui/mood-scale/mood-scale.tsx";
import { hereWith, navigate } from "#ui/navigation/navigation.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { createQuickCheckIn } from "./create-quick-check-in.ts";
import { momentAt } from "./entry-moment.ts";
import { deviceOffset } from "./new-mood-entry.ts";

const NOON = 12 * 60;

/** The first question alone: the answer is saved at once, and the sheet goes on with it. */
export function NewSheet(props: { day: LocalDay; today: LocalDay; close: () => void }) {
  const t = texts("check-in-sheet", checkInSheet);
  const card = texts("check-in", checkIn);
  const quick = createQuickCheckIn(database());
  const isToday = () => props.day === props.today;
  const isFuture = () => props.day > props.today;
  const title = () => (isToday() || isFuture() ? t.askToday : t.askDay(formatDay(props.day, "long")));

  async function pick(rating: Rating): Promise<void> {
    const entry = await quick.save(rating, isToday() ? undefined : momentAt(props.day, NOON, deviceOffset));
    if (entry) navigate(hereWith({ log: entry.id, for: undefined }), { replace: true });
  }

  function chooseDay(text: string): void {
    const day = parseLocalDay(text);
    if (day) navigate(hereWith({ for: day === props.today ? undefined : day }), { replace: true });
  }

  return (
    <Sheet title={title()} closeLabel={t.close} onClose={props.close}>
      <Show
        when={!isFuture()}
        fallback={
          <DateField
            type="date"
            label={t.day}
            value={props.day}
            max={props.today}
            error={t.futureDay(formatDay(props.day, "medium"))}
            onChange={chooseDay}
          />
        }
      >
        <MoodScale label={title()} words={card.mood} selected={undefined} onPick={pick} />
        <p class="quiet">{isToday() ? t.askHint : t.askPastHint}</p>
        <Show when={quick.failure()}>{(code) => <Notice kind="problem">{card.failed[code()]}</Notice>}</Show>
      </Show>
    </Sheet>
  );
}
