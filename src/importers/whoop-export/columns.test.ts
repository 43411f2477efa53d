import { expect, test } from "vitest";
import type { TableKind } from "../import-preview.ts";
import { matchHeader } from "./columns.ts";

/** The header rows of real exports, as they were seen. */
const cycles2023 =
  "Cycle start time,Cycle end time,Cycle timezone,Recovery score %,Resting heart rate (bpm)," +
  "Heart rate variability (ms),Skin temp (celsius),Blood oxygen %,Day Strain,Energy burned (cal)," +
  "Max HR (bpm),Average HR (bpm),Sleep onset,Wake onset,Sleep performance %,Respiratory rate (rpm)," +
  "Asleep duration (min),In bed duration (min),Light sleep duration (min),Deep (SWS) duration (min)," +
  "REM duration (min),Awake duration (min),Sleep need (min),Sleep debt (min),Sleep efficiency %," +
  "Sleep consistency %";
const cycles2022 = cycles2023.replace(",Sleep consistency %", "");
const sleeps2023 =
  "Cycle start time,Cycle end time,Cycle timezone,Sleep onset,Wake onset,Sleep performance %," +
  "Respiratory rate (rpm),Asleep duration (min),In bed duration (min),Light sleep duration (min)," +
  "Deep (SWS) duration (min),REM duration (min),Awake duration (min),Sleep need (min),Sleep debt (min)," +
  "Sleep efficiency %,Sleep consistency %,Nap";
const zones = "HR Zone 1 %,HR Zone 2 %,HR Zone 3 %,HR Zone 4 %,HR Zone 5 %";
const effort = `Duration (min),Activity name,Activity Strain,Energy burned (cal),Max HR (bpm),Average HR (bpm),${zones}`;
const span = "Cycle start time,Cycle end time,Cycle timezone";
const workouts2026 = `${span},Workout start time,Workout end time,${effort},GPS enabled`;
const workouts2023 = `${workouts2026},Distance (meters),Altitude gain (meters),Altitude change (meters)`;
const oldWorkouts =
  `Cycle start time,Workout start time,Workout end time,${effort},` +
  "GPS Enabled,Distance (meters),Altitude Gain (meters)";
const journal = `${span},Question text,Answered yes,Notes`;
const spanishSpan = "Hora de inicio del ciclo,Hora de finalización del ciclo,Zona horaria del ciclo";
const spanishNight =
  "Inicio del sueño,Inicio de la vigilia,Calificación del sueño (%),Frecuencia respiratoria (rpm)," +
  "Duración del sueño (min),Tiempo en la cama (min),Duración de sueño ligero (min)," +
  "Duración de sueño profundo (SWS) (min),Duración de sueño REM (min),Tempo despierto/a (min)," +
  "Sueño necesario (min),Deuda de sueño (min),Eficiencia del sueño %,Regularidad del sueño %";
const spanishCycles =
  `${spanishSpan},Puntuación de recuperación (%),Frecuencia cardíaca en reposo (lpm),` +
  "Variabilidad de la frecuencia cardíaca (ms),Temp. cutánea (grados centígrados),Oxígeno en sangre %," +
  `Esfuerzo del día,Energía quemada (cal),FC máx. (lpm),FC promedio (lpm),${spanishNight}`;
const spanishWorkouts =
  `${spanishSpan},Hora de inicio del entrenamiento,Hora de finalización del entrenamiento,Duración (min),` +
  "Nombre de la actividad,Esfuerzo de actividad,Energía quemada (cal),FC máx. (lpm),FC promedio (lpm)," +
  "Zona FC 1%,Zona FC 2%,Zona FC 3%,Zona FC 4%,Zona FC 5%,GPS habilitado";
const spanishJournal = `${spanishSpan},Texto de la pregunta,Respondió "Sí",Notas`;

test.each<[string, TableKind, "en" | "es", string]>([
  ["cycles of 2023", "cycles", "en", cycles2023],
  ["cycles of 2022", "cycles", "en", cycles2022],
  ["sleeps", "sleeps", "en", sleeps2023],
  ["workouts with distances", "workouts", "en", workouts2023],
  ["workouts without distances", "workouts", "en", workouts2026],
  ["workouts of the older kind", "workouts", "en", oldWorkouts],
  ["the journal", "journal", "en", journal],
  ["cycles in Spanish", "cycles", "es", spanishCycles],
  ["sleeps in Spanish", "sleeps", "es", `${spanishSpan},${spanishNight},Siesta`],
  ["workouts in Spanish", "workouts", "es", spanishWorkouts],
  ["the journal in Spanish", "journal", "es", spanishJournal],
])("%s are understood to the last column", (_name, kind, language, header) => {
  const cells = header.split(",");
  const match = matchHeader(cells);
  expect(match).toMatchObject({ kind, language, unknown: [], lacking: [], missing: [] });
  expect(match?.at.size).toBe(cells.length);
});

test("case, accents, spaces and punctuation do not matter", () => {
  const loose = (header: string) =>
    header
      .normalize("NFD")
      .replaceAll(/[\u0300-\u036f()%]/g, "")
      .toUpperCase()
      .replaceAll(" ", "  ");
  expect(matchHeader(loose(spanishCycles).split(","))).toMatchObject({ kind: "cycles", unknown: [] });
  expect(matchHeader(loose(cycles2023).split(","))).toMatchObject({ kind: "cycles", unknown: [] });
});

test("a column that is not known, or in another unit, is named as it stands there", () => {
  const header = cycles2023.replace("celsius", "fahrenheit").split(",");
  expect(matchHeader([...header, " Stress score "])).toMatchObject({
    unknown: ["Skin temp (fahrenheit)", "Stress score"],
    missing: ["Skin temp (celsius)"],
    lacking: [],
  });
});

test("columns that a table cannot be read without are named in the file's language", () => {
  const header = spanishCycles.split(",").slice(2);
  expect(matchHeader(header)?.lacking).toEqual([
    "Hora de inicio del ciclo",
    "Hora de finalización del ciclo",
  ]);
});

test("a second column of the same meaning is left aside", () => {
  const match = matchHeader([...journal.split(","), "NOTES"]);
  expect(match?.at.get("notes")).toBe(5);
  expect(match?.unknown).toEqual(["NOTES"]);
});

test.each([
  ["nothing", ""],
  ["another app's table", "Date,Mood,Notes"],
  ["a table with one column in common", "Nap,Date,Steps"],
])("%s is no table of the export", (_name, header) => {
  expect(matchHeader(header.split(","))).toBeUndefined();
});
