type Range = readonly [low: number, high: number];

/** What a living person can have, as the importer of export files takes it; tests hold both to the same. */
export const ranges = {
  strain: [0, 21],
  heartRate: [25, 250],
  energyKilojoule: [0, 83_680],
  minutesOfDay: [0, 1440],
  percent: [0, 100],
  distanceM: [0, 1_000_000],
  altitudeM: [-15_000, 15_000],
  restingHeartRate: [20, 150],
  hrvRmssd: [1, 400],
  spo2: [50, 100],
  skinTemperature: [15, 45],
  respiratoryRate: [4, 60],
  count: [0, 1000],
} as const satisfies Record<string, Range>;

/** A value within its range; one outside is no measurement and is left out. */
export function within(value: number | undefined | null, [low, high]: Range): number | undefined {
  return value !== undefined && value !== null && value >= low && value <= high ? value : undefined;
}

/** To the thousandth: finer digits are arithmetic, not measurement. */
export function thousandth(value: number | undefined | null): number | undefined {
  return value === undefined || value === null ? undefined : Math.round(value * 1000) / 1000;
}

/** Milliseconds as minutes, within a day. */
export function minutesOf(milliseconds: number | undefined | null): number | undefined {
  if (milliseconds === undefined || milliseconds === null) return undefined;
  return within(thousandth(milliseconds / 60_000), ranges.minutesOfDay);
}

type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** The fields that have a value. */
export function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as Defined<Fields>;
}
