import type { Sleep } from "../model/whoop.ts";
import { whoopId } from "../model/whoop-id.ts";
import { dayNumber, type Instant, type LocalDay, type OffsetMinutes } from "../time.ts";
import { type Chance, within } from "./chance.ts";
import type { DayOfLife } from "./days-of-life.ts";

/** A moment by the clock on the wall, in minutes after the midnight a day begins with. */
export function atMinute(day: LocalDay, offset: OffsetMinutes, minute: number): Instant {
  return (dayNumber(day) * 86_400_000 + Math.round((minute - offset) * 60) * 1000) as Instant;
}

/** The night that ends on a day, fully scored. */
export function sampleNight(today: DayOfLife, chance: Chance): Sleep {
  const { load, ill, weekend, holiday } = today;
  const bed = within(chance.normal(-45 + 7 * load + (weekend || holiday ? 45 : 0), 28), -150, 90);
  const inBedMin = Math.round(
    within(chance.normal(485 - 15 * load + (weekend || holiday ? 25 : 0) + (ill ? 45 : 0), 32), 260, 660),
  );
  const start = atMinute(today.day, today.offset, bed);
  const efficiency = within(chance.normal(92 - 1.7 * load - (ill ? 3 : 0), 2.2), 62, 99);
  const asleepMin = Math.round((inBedMin * efficiency) / 100);
  const slowWaveMin = Math.round(asleepMin * within(chance.normal(0.2 - 0.012 * load, 0.03), 0.05, 0.35));
  const remMin = Math.round(asleepMin * within(chance.normal(0.24 - 0.01 * load, 0.03), 0.08, 0.4));
  const needMin = Math.round(chance.normal(478 + 8 * load, 12));
  return {
    id: whoopId("sleep", start),
    source: "whoop",
    start,
    end: (start + inBedMin * 60_000) as Instant,
    offset: today.offset,
    day: today.day,
    nap: false,
    scoreState: "scored",
    inBedMin,
    asleepMin,
    awakeMin: inBedMin - asleepMin,
    lightMin: asleepMin - slowWaveMin - remMin,
    slowWaveMin,
    remMin,
    needMin,
    debtMin: Math.round(within(chance.normal(18 + 16 * load, 12), 0, 180)),
    respiratoryRateRpm: oneDigit(chance.normal(14.6 + 0.1 * load + (ill ? 1.3 : 0), 0.3)),
    performancePercent: Math.round(within((100 * asleepMin) / needMin, 10, 100)),
    consistencyPercent: Math.round(within(chance.normal(82 - 4 * load, 6), 20, 99)),
    efficiencyPercent: Math.round(efficiency),
  };
}

export function oneDigit(value: number): number {
  return Math.round(value * 10) / 10;
}
