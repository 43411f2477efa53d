import { addDays, dayNumber, type LocalDay, type OffsetMinutes, weekday } from "../time.ts";
import { type Chance, within } from "./chance.ts";

/** What a day of the sample person is like before anything is measured. */
export interface DayOfLife {
  readonly day: LocalDay;
  readonly offset: OffsetMinutes;
  /** How much the person carries: 0 is rested, 4 close to breaking. */
  readonly load: number;
  readonly weekend: boolean;
  readonly holiday: boolean;
  readonly travelling: boolean;
  readonly ill: boolean;
}

/** Zones the person travels to, in minutes ahead of UTC. */
const destinations = [-480, -300, 0, 240, 330, 540] as const;

/**
 * The days of someone who works hard in central Europe: weeks with a rhythm, now and then a slow slide
 * over a month or more that ends in a rest, holidays, journeys, illnesses, and daylight saving.
 */
export function daysOfLife(firstDay: LocalDay, count: number, chance: Chance): DayOfLife[] {
  const days: DayOfLife[] = [];
  let load = 1;
  let slideLeft = 0;
  let restLeft = 0;
  let tripLeft = 0;
  let illLeft = 0;
  let offset = 0;
  for (let i = 0; i < count; i += 1) {
    const day = addDays(firstDay, i);
    const holiday = isHoliday(day);
    const weekend = weekday(day) >= 5;
    if (slideLeft === 0 && restLeft === 0 && !holiday && chance.happens(1 / 110)) {
      slideLeft = chance.whole(21, 50);
    }
    if (tripLeft === 0 && !holiday && chance.happens(1 / 75)) {
      tripLeft = chance.whole(4, 11);
      offset = chance.pick(destinations);
    }
    // Whoever carries much falls ill more easily.
    if (illLeft === 0 && chance.happens(0.004 + 0.003 * load)) illLeft = chance.whole(3, 6);
    const pull = holiday || restLeft > 0 ? -0.18 : slideLeft > 0 ? 0.07 : 0.05 * (1.1 - load);
    load = within(load + pull + chance.normal(weekend ? -0.08 : 0.03, 0.12), 0, 4);
    days.push({
      day,
      offset: (tripLeft > 0 ? offset : homeOffset(day)) as OffsetMinutes,
      load,
      weekend,
      holiday,
      travelling: tripLeft > 0,
      ill: illLeft > 0,
    });
    tripLeft = Math.max(0, tripLeft - 1);
    illLeft = Math.max(0, illLeft - 1);
    restLeft = Math.max(0, restLeft - 1);
    if (slideLeft === 1) restLeft = 12;
    slideLeft = Math.max(0, slideLeft - 1);
  }
  return days;
}

/** Central European time, with summer time from the last Sunday of March to the last of October. */
function homeOffset(day: LocalDay): number {
  const year = day.slice(0, 4);
  return day >= lastSunday(`${year}-03-31`) && day < lastSunday(`${year}-10-31`) ? 120 : 60;
}

function lastSunday(monthEnd: string): LocalDay {
  const end = monthEnd as LocalDay;
  return addDays(end, -((weekday(end) + 1) % 7));
}

/** Two weeks in summer, another date each year, and the days around the new year. */
function isHoliday(day: LocalDay): boolean {
  const date = day.slice(5);
  if (date >= "12-24" || date <= "01-02") return true;
  const start = dayNumber(`${day.slice(0, 4)}-07-10` as LocalDay) + ((Number(day.slice(0, 4)) * 7) % 30);
  return dayNumber(day) >= start && dayNumber(day) < start + 14;
}
