import { builtInContexts } from "../model/context-tag.ts";
import type { RecordId } from "../model/id.ts";
import type { MoodEntry } from "../model/mood-entry.ts";
import type { Rating } from "../model/rating.ts";
import type { Sleep } from "../model/whoop.ts";
import { type Chance, within } from "./chance.ts";
import type { DayOfLife } from "./days-of-life.ts";
import { atMinute } from "./sample-night.ts";

/** A check-in of the sample person; whoever stores it gives it an id. */
export type SampleCheckIn = Omit<MoodEntry, "id">;

/** What the person logged on a day: most evenings, some mornings too. */
export function sampleCheckIns(
  today: DayOfLife,
  night: Sleep,
  trained: boolean,
  isLast: boolean,
  chance: Chance,
): SampleCheckIn[] {
  // Days with a heavy load are logged less often, as people do.
  if (!chance.happens(0.92 - 0.05 * today.load)) return [];
  const minutes = isLast ? [585] : chance.happens(0.25) ? [600, 1230] : [1230];
  return minutes.map((minute) => sampleCheckIn(today, night, trained, minute, chance));
}

function sampleCheckIn(
  today: DayOfLife,
  night: Sleep,
  trained: boolean,
  minute: number,
  chance: Chance,
): SampleCheckIn {
  const short = within((430 - (night.asleepMin ?? 430)) / 120, -0.5, 1);
  const felt = today.load + 0.5 * short + (today.ill ? 1 : 0) - (trained ? 0.25 : 0);
  const step = (middle: number) => Math.round(within(chance.normal(middle, 0.55), 1, 5)) as Rating;
  const extra = chance.happens(0.8);
  return {
    at: atMinute(today.day, today.offset, minute + chance.whole(-40, 40)),
    offset: today.offset,
    day: today.day,
    rating: step(4.4 - 0.75 * felt),
    ...(extra && { energy: step(4.2 - 0.7 * felt - (today.ill ? 0.5 : 0)), stress: step(1.4 + 0.85 * felt) }),
    contexts: contextsOf(today, night, trained, chance),
  };
}

function contextsOf(today: DayOfLife, night: Sleep, trained: boolean, chance: Chance): RecordId[] {
  const working = !today.weekend && !today.holiday && !today.ill;
  const contexts: string[] = [];
  if (working && chance.happens(0.6)) contexts.push(builtInContexts.work);
  if (working && today.load > 2 && chance.happens(0.5)) contexts.push(builtInContexts.deadline);
  if (!working && chance.happens(0.5)) contexts.push(builtInContexts.family);
  if (trained && chance.happens(0.5)) contexts.push(builtInContexts.training);
  if (today.travelling && chance.happens(0.8)) contexts.push(builtInContexts.travel);
  if (today.ill) contexts.push(builtInContexts.ill);
  if ((night.asleepMin ?? 430) < 390 && chance.happens(0.6)) contexts.push(builtInContexts.poorSleep);
  return contexts as RecordId[];
}
