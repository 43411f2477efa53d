import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Finding } from "#core/model/finding.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Instant, LocalDay } from "#core/time.ts";
import { saveContextTag } from "#data/context-tag-repository.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { emptyYear } from "#data/day-series-repository.ts";
import { keepFindings } from "#data/findings-repository.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { readFindings } from "./read-findings.ts";

const finding: Finding = {
  cause: { kind: "journal", question: "Have any alcoholic drinks?" },
  outcome: "hrvRmssd",
  lag: 1,
  effect: -6,
  low: -9,
  high: -3,
  correlation: -0.4,
  p: 0.001,
  q: 0.004,
  days: 101,
  with: { mean: 41, days: 20 },
  without: { mean: 47, days: 81 },
};

let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`findings-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

function keep(found: readonly Finding[], to: LocalDay) {
  const lists = { found, silent: [], tooFew: [] };
  return keepFindings(db, { madeAt: 0 as Instant, from: "2026-01-01" as LocalDay, to, ...lists }, []);
}

/** HRV of 0 on 1 January, 1 on the 2nd, and so on. */
async function putRisingHrv(days: number): Promise<void> {
  const year = emptyYear("hrvRmssd", 2026);
  for (let day = 0; day < days; day++) year.values[day] = day;
  await db.day_series.put(year);
}

it("with nothing at all there are neither days nor findings", async () => {
  expect(await readFindings(db)).toMatchObject({ hasDays: false, findings: undefined });
});

it("days that were not looked at yet are told from no days", async () => {
  await putRisingHrv(3);
  expect(await readFindings(db)).toMatchObject({ hasDays: true, findings: undefined });
});

it("an outcome comes with the person's own days of it, those looked at only", async () => {
  await putRisingHrv(300);
  await keep([finding], "2026-04-11" as LocalDay);
  const { findings, spreads } = await readFindings(db);
  expect(findings?.found).toEqual([finding]);
  expect(spreads.get("hrvRmssd")).toEqual({ start: 5, low: 25, high: 75, end: 95 });
});

it("where hardly a day is left, as after a deletion, there is no spread to draw", async () => {
  await putRisingHrv(6);
  await keep([finding], "2026-04-11" as LocalDay);
  expect((await readFindings(db)).spreads.size).toBe(0);
});

it("findings are told with the person's own tags and units", async () => {
  const tag = { id: crypto.randomUUID() as RecordId, label: "Night shift", archived: true };
  await saveContextTag(db, tag, 1);
  await saveSetting(db, "temperatureUnit", "fahrenheit", 1);
  const { speaker } = await readFindings(db);
  expect(speaker.tags.get(tag.id)).toMatchObject({ label: "Night shift" });
  expect(speaker.units.temperature).toBe("fahrenheit");
});
