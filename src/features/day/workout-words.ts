import type { Workout } from "#core/model/whoop.ts";
import type { shownUnits } from "#data/shown-units.ts";
import { formatClimb, formatDistance } from "#i18n/distance-format.ts";
import { formatNumber, formatTime } from "#i18n/format.ts";
import { day as english } from "#i18n/locales/en/day.ts";
import { formatMetric, metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import type { Fact } from "#ui/fact-list/fact-list.tsx";
import type { Share, ShareTone } from "#ui/share-bar/share-bar.tsx";

type Units = Awaited<ReturnType<typeof shownUnits>>;

const tones: readonly ShareTone[] = ["zone0", "zone1", "zone2", "zone3", "zone4", "zone5"];

/** When it was, and how long: "07:10–08:05 · 55 min". */
export function whenWords({ start, end, offset }: Workout): string {
  const times = texts("day", english).night.times(formatTime(start, offset), formatTime(end, offset));
  return `${times} · ${formatMetric("workoutTime", (end - start) / 60_000)}`;
}

/** What was measured in a workout; what was not is left out. */
export function workoutFacts(workout: Workout, units: Units): readonly Fact[] {
  const t = texts("day", english);
  const { strain, averageHeartRateBpm, maxHeartRateBpm, energyKilojoule, distanceM, altitudeGainM } = workout;
  const fact = (name: string, value: number | undefined, format: (value: number) => string) =>
    value === undefined ? [] : [{ name, value: format(value) }];
  const bpm = (value: number) => formatMetric("restingHeartRate", value);
  return [
    ...fact(metricWords("strain").short, strain, (value) => formatMetric("strain", value)),
    ...fact(t.strain.averageHeartRate, averageHeartRateBpm, bpm),
    ...fact(t.strain.maxHeartRate, maxHeartRateBpm, bpm),
    ...fact(t.workouts.energy, energyKilojoule, (value) => formatMetric("energyBurned", value, units)),
    ...fact(t.workouts.distance, distanceM, (value) => formatDistance(value, units.distance)),
    ...fact(t.workouts.climbed, altitudeGainM, (value) => formatClimb(value, units.distance)),
  ];
}

/** The time in each heart-rate zone that was reached; nothing where it was not measured. */
export function zoneShares({ zonesMs = [] }: Workout): readonly Share[] {
  const t = texts("day", english).workouts;
  return tones.flatMap((tone, zone) => {
    const amount = zonesMs[zone] ?? 0;
    if (amount <= 0) return [];
    const time = formatMetric("workoutTime", amount / 60_000);
    return [{ tone, amount, name: zone === 0 ? t.below(time) : t.zone(formatNumber(zone), time) }];
  });
}
