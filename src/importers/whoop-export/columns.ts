import type { ExportLanguage, TableKind } from "../import-preview.ts";

/**
 * Every column of WHOOP's export, with the headers seen for it in each account language (exports of 2022
 * to 2026). The first is the usual one. Units are part of a header: a column in another unit is unknown
 * rather than misread.
 */
const headers = {
  cycleStart: { en: ["Cycle start time"], es: ["Hora de inicio del ciclo"] },
  cycleEnd: { en: ["Cycle end time"], es: ["Hora de finalización del ciclo"] },
  zone: { en: ["Cycle timezone"], es: ["Zona horaria del ciclo"] },
  recovery: { en: ["Recovery score %"], es: ["Puntuación de recuperación (%)"] },
  restingHeartRate: { en: ["Resting heart rate (bpm)"], es: ["Frecuencia cardíaca en reposo (lpm)"] },
  hrv: { en: ["Heart rate variability (ms)"], es: ["Variabilidad de la frecuencia cardíaca (ms)"] },
  skinTemperature: { en: ["Skin temp (celsius)"], es: ["Temp. cutánea (grados centígrados)"] },
  spo2: { en: ["Blood oxygen %"], es: ["Oxígeno en sangre %"] },
  dayStrain: { en: ["Day Strain"], es: ["Esfuerzo del día"] },
  energy: { en: ["Energy burned (cal)"], es: ["Energía quemada (cal)"] },
  maxHeartRate: { en: ["Max HR (bpm)"], es: ["FC máx. (lpm)"] },
  averageHeartRate: { en: ["Average HR (bpm)"], es: ["FC promedio (lpm)"] },
  sleepOnset: { en: ["Sleep onset"], es: ["Inicio del sueño"] },
  wakeOnset: { en: ["Wake onset"], es: ["Inicio de la vigilia"] },
  sleepPerformance: { en: ["Sleep performance %"], es: ["Calificación del sueño (%)"] },
  respiratoryRate: { en: ["Respiratory rate (rpm)"], es: ["Frecuencia respiratoria (rpm)"] },
  asleep: { en: ["Asleep duration (min)"], es: ["Duración del sueño (min)"] },
  inBed: { en: ["In bed duration (min)"], es: ["Tiempo en la cama (min)"] },
  lightSleep: { en: ["Light sleep duration (min)"], es: ["Duración de sueño ligero (min)"] },
  deepSleep: { en: ["Deep (SWS) duration (min)"], es: ["Duración de sueño profundo (SWS) (min)"] },
  remSleep: { en: ["REM duration (min)"], es: ["Duración de sueño REM (min)"] },
  awake: { en: ["Awake duration (min)"], es: ["Tempo despierto/a (min)", "Tiempo despierto/a (min)"] },
  sleepNeed: { en: ["Sleep need (min)"], es: ["Sueño necesario (min)"] },
  sleepDebt: { en: ["Sleep debt (min)"], es: ["Deuda de sueño (min)"] },
  sleepEfficiency: { en: ["Sleep efficiency %"], es: ["Eficiencia del sueño %"] },
  sleepConsistency: { en: ["Sleep consistency %"], es: ["Regularidad del sueño %"] },
  nap: { en: ["Nap"], es: ["Siesta"] },
  workoutStart: { en: ["Workout start time"], es: ["Hora de inicio del entrenamiento"] },
  workoutEnd: { en: ["Workout end time"], es: ["Hora de finalización del entrenamiento"] },
  duration: { en: ["Duration (min)"], es: ["Duración (min)"] },
  activity: { en: ["Activity name"], es: ["Nombre de la actividad"] },
  activityStrain: { en: ["Activity Strain"], es: ["Esfuerzo de actividad"] },
  zone1: { en: ["HR Zone 1 %"], es: ["Zona FC 1%"] },
  zone2: { en: ["HR Zone 2 %"], es: ["Zona FC 2%"] },
  zone3: { en: ["HR Zone 3 %"], es: ["Zona FC 3%"] },
  zone4: { en: ["HR Zone 4 %"], es: ["Zona FC 4%"] },
  zone5: { en: ["HR Zone 5 %"], es: ["Zona FC 5%"] },
  gps: { en: ["GPS enabled"], es: ["GPS habilitado"] },
  // Not yet seen in Spanish exports, which leave distances out: named by analogy.
  distance: { en: ["Distance (meters)"], es: ["Distancia (metros)"] },
  altitudeGain: { en: ["Altitude gain (meters)"], es: ["Ganancia de altitud (metros)"] },
  altitudeChange: { en: ["Altitude change (meters)"], es: ["Cambio de altitud (metros)"] },
  question: { en: ["Question text"], es: ["Texto de la pregunta"] },
  answer: { en: ["Answered yes", "Answered yes/no"], es: ['Respondió "Sí"'] },
  notes: { en: ["Notes"], es: ["Notas"] },
} as const satisfies Record<string, Record<ExportLanguage, readonly string[]>>;

export type Column = keyof typeof headers;

/** The columns of each table. Those of `variants` lack in some exports without anything being wrong. */
export const tables: Record<
  TableKind,
  {
    readonly required: readonly Column[];
    readonly usual: readonly Column[];
    readonly variants: readonly Column[];
  }
> = (() => {
  const night = [
    ...(["sleepPerformance", "respiratoryRate", "asleep", "inBed", "lightSleep", "deepSleep"] as const),
    ...(["remSleep", "awake", "sleepNeed", "sleepDebt", "sleepEfficiency"] as const),
  ];
  const hearts = ["energy", "maxHeartRate", "averageHeartRate"] as const;
  return {
    cycles: {
      required: ["cycleStart", "cycleEnd", "zone"],
      usual: [
        ...(["recovery", "restingHeartRate", "hrv", "skinTemperature", "spo2"] as const),
        ...(["dayStrain", ...hearts, "sleepOnset", "wakeOnset", ...night] as const),
      ],
      variants: ["sleepConsistency"],
    },
    sleeps: {
      required: ["sleepOnset", "wakeOnset"],
      usual: ["cycleStart", "zone", ...night, "nap"],
      variants: ["cycleEnd", "sleepConsistency"],
    },
    workouts: {
      required: ["workoutStart", "workoutEnd"],
      usual: [
        ...(["cycleStart", "activity", "activityStrain", ...hearts] as const),
        ...(["zone1", "zone2", "zone3", "zone4", "zone5"] as const),
      ],
      variants: ["cycleEnd", "zone", "duration", "gps", "distance", "altitudeGain", "altitudeChange"],
    },
    journal: {
      required: ["cycleStart", "question", "answer"],
      usual: ["zone"],
      variants: ["cycleEnd", "notes"],
    },
  };
})();

/** Which columns tell which table a file holds, the surest first. */
const signatures: readonly (readonly [TableKind, readonly Column[]])[] = [
  ["journal", ["question", "answer"]],
  ["workouts", ["workoutStart", "workoutEnd", "activity", "activityStrain"]],
  ["sleeps", ["nap"]],
  ["cycles", ["recovery", "restingHeartRate", "hrv", "skinTemperature", "spo2", "dayStrain"]],
  // Workouts have these too, but they are recognised by now.
  ["cycles", ["energy", "maxHeartRate", "averageHeartRate"]],
  ["sleeps", ["sleepOnset", "wakeOnset"]],
  ["cycles", ["zone"]],
];

const byHeader = new Map<string, { readonly column: Column; readonly language: ExportLanguage }>();
for (const [column, languages] of Object.entries(headers)) {
  for (const [language, names] of Object.entries(languages)) {
    for (const name of names) {
      byHeader.set(bare(name), { column: column as Column, language: language as ExportLanguage });
    }
  }
}

/** How the header row of a table was understood. */
export interface HeaderMatch {
  readonly kind: TableKind;
  readonly language: ExportLanguage;
  /** Where each column stands. */
  readonly at: ReadonlyMap<Column, number>;
  readonly unknown: readonly string[];
  /** Required columns that lack: the table cannot be read. */
  readonly lacking: readonly string[];
  /** Usual columns that lack: the table can be read without. */
  readonly missing: readonly string[];
}

/**
 * Which table of WHOOP's export a header row belongs to, whatever the file is called. Case, accents,
 * spaces and punctuation do not matter. Undefined when fewer than two headers are known.
 */
export function matchHeader(cells: readonly string[]): HeaderMatch | undefined {
  const at = new Map<Column, number>();
  const unknown: string[] = [];
  const votes = { en: 0, es: 0 };
  cells.forEach((cell, index) => {
    const known = byHeader.get(bare(cell));
    if (known && !at.has(known.column)) {
      at.set(known.column, index);
      votes[known.language] += 1;
    } else if (cell.trim() !== "") unknown.push(cell.trim());
  });
  const kind = signatures.find(([, columns]) => columns.some((column) => at.has(column)))?.[0];
  if (at.size < 2 || !kind) return undefined;
  const language = votes.es > votes.en ? "es" : "en";
  const lacking = (columns: readonly Column[]) =>
    columns.filter((column) => !at.has(column)).map((column) => headers[column][language][0]);
  return {
    kind,
    language,
    at,
    unknown,
    lacking: lacking(tables[kind].required),
    missing: lacking([...tables[kind].required, ...tables[kind].usual]),
  };
}

/** The headers of a table as an account in this language has them, for writing one. */
export function headerName(column: Column, language: ExportLanguage): string {
  return headers[column][language][0];
}

/** What is left of a header when only letters and digits count. */
function bare(header: string): string {
  return header
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");
}
