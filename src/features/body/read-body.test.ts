import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addDays, dayNumber, type LocalDay } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { emptyYear, startOfYear, yearOf } from "#data/day-series-repository.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { signFact } from "./body-words.ts";
import { readSpellNow, readSpellOf } from "./read-body.ts";

const today = "2026-02-20" as LocalDay;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`body-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

/** Resting heart rate about 54 over ten weeks, and what it was on the last nights, the latest last. */
async function nights(...last: number[]): Promise<void> {
  const rows = new Map(
    [yearOf(today), yearOf(today) - 1].map((year) => [year, emptyYear("restingHeartRate", year)]),
  );
  for (let back = 0; back < 75; back++) {
    const day = addDays(today, -back);
    const row = rows.get(yearOf(day));
    if (!row) throw new Error("Within two years");
    row.values[dayNumber(day) - startOfYear(yearOf(day))] = last.at(-1 - back) ?? 52 + (back % 5);
  }
  await db.day_series.bulkPut([...rows.values()]);
}

test("two bad nights up to today are told with both values and the range, across the turn of a year", async () => {
  await nights(66, 67);
  const found = await readSpellNow(db, today);
  expect(found?.spell).toMatchObject({ first: addDays(today, -1), last: today });
  const [sign] = found?.spell.signs ?? [];
  if (!sign) throw new Error("No sign");
  const { name, value, remark } = signFact(sign, {});
  expect(`${name} ${value} ${remark}`.replaceAll("\u00a0", " ")).toBe(
    "Resting heart rate 66 and 67 bpm range 51–57",
  );
});

test("nothing is told of steady nights, of one bad night, or once a night is back in the range", async () => {
  for (const last of [[], [66], [66, 67, 54]]) {
    await nights(...last);
    expect(await readSpellNow(db, today)).toBeUndefined();
  }
});

test("while tonight's night is not in yet, the two before it still speak", async () => {
  await nights(66, 67, Number.NaN);
  expect((await readSpellNow(db, today))?.spell.last).toBe(addDays(today, -1));
});

test("a spell that was put away stays away while it goes on, and the next one speaks again", async () => {
  await nights(66, 67);
  await saveSetting(db, "spellPutAway", addDays(today, -1), 1);
  expect(await readSpellNow(db, today)).toBeUndefined();
  await nights(66, 67, 66);
  expect((await readSpellNow(db, today))?.spell.first).toBe(addDays(today, -2));
  await saveSetting(db, "spellPutAway", addDays(today, -2), 2);
  await nights(66, 67, 66);
  expect(await readSpellNow(db, today)).toBeUndefined();
  await nights(66, 67, 54, 53, 66, 67);
  expect((await readSpellNow(db, today))?.spell.first).toBe(addDays(today, -1));
});

test("the days of a spell show it on their pages, put away or not, the days beside it don't", async () => {
  await nights(66, 67, 54, 53);
  await saveSetting(db, "spellPutAway", addDays(today, -3), 1);
  const days = [-4, -3, -2, -1, 0].map((by) => addDays(today, by));
  const found = await Promise.all(days.map((day) => readSpellOf(db, day, today)));
  expect(found.map((one) => one?.spell.last)).toEqual([
    undefined,
    addDays(today, -2),
    addDays(today, -2),
    undefined,
    undefined,
  ]);
});
