import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { builtInContexts } from "#core/model/context-tag.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Metric } from "#core/model/metric.ts";
import type { MoodEntry } from "#core/model/mood-entry.ts";
import type { JournalAnswer } from "#core/model/whoop.ts";
import { seeded } from "#core/sample/seeded.ts";
import { addDays, dayFromNumber, dayNumber, type Instant, type LocalDay } from "#core/time.ts";
import { type FireDatabase, openDatabase } from "#data/database.ts";
import { findings } from "#data/findings-repository.ts";
import { deleteMoodEntry } from "#data/mood-entry-repository.ts";
import { look } from "./look.ts";
import { rescore } from "./rescore.ts";

const today = dayFromNumber(20_400);
const first = addDays(today, -120);
const now = 5 as Instant;
let db: FireDatabase;
beforeEach(() => {
  db = openDatabase(`look-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const stamp = "000000000000001-0000-00000000";
const travel = builtInContexts.travel as RecordId;
const question = "Have any caffeine?";

/** Check-ins on every day up to today: mood is two steps lower on days of travel, else chance. */
async function keepDays(): Promise<readonly MoodEntry[]> {
  const random = seeded(9);
  const days = Array.from({ length: 121 }, (_, index) => addDays(first, index));
  const entries = days.map((day): MoodEntry => {
    const travelling = random() < 0.4;
    const rating = (3 + Math.floor(random() * 3) - (travelling ? 2 : 0)) as MoodEntry["rating"];
    const at = (dayNumber(day) * 86_400_000) as Instant;
    const id = crypto.randomUUID() as RecordId;
    return { id, at, offset: 0 as MoodEntry["offset"], day, rating, contexts: travelling ? [travel] : [] };
  });
  const answers = days.map((day): JournalAnswer => {
    const id = crypto.randomUUID() as RecordId;
    return { id, source: "whoop", cycleId: id, day, question, yes: random() < 0.5 };
  });
  await db.mood_entry.bulkAdd(entries.map((entry) => ({ ...entry, stamp }) as never));
  await db.journal_answer.bulkAdd(answers.map((answer) => ({ ...answer, stamp }) as never));
  await db.stale_day.add({ day: first, until: today, stamp: stamp as never });
  await rescore(db, today, () => 0);
  return entries;
}

const lookNow = (day: LocalDay = today) => look(db, day, now, () => {});

test("an empty database has nothing to look at, and says nothing", async () => {
  expect(await lookNow()).toBe(false);
  expect(await findings(db)).toBeUndefined();
});

test("what goes with a context is found from stored check-ins and journal answers, up to yesterday", async () => {
  await keepDays();
  const seen: number[] = [];
  expect(await look(db, today, now, ({ done }) => void seen.push(done))).toBe(true);
  const kept = await findings(db);
  expect(kept).toMatchObject({ madeAt: now, from: first, to: addDays(today, -1) });
  expect(kept?.found[0]).toMatchObject({ cause: { kind: "context", tag: travel }, outcome: "mood", lag: 0 });
  expect(kept?.found[0]?.effect).toBeLessThan(-1);
  expect(kept?.found[0]?.days).toBe(120);
  expect(kept?.silent).toContainEqual(
    expect.objectContaining({ cause: { kind: "journal", question }, outcome: "mood" }),
  );
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

test("nothing is written while nothing changed, and a new day or an edited one is looked at", async () => {
  const entries = await keepDays();
  await lookNow();
  expect(await lookNow()).toBe(false);
  expect(await lookNow(addDays(today, 1))).toBe(true);
  await deleteMoodEntry(db, entries[40]!.id, 10);
  await rescore(db, today, () => 0);
  expect(await lookNow()).toBe(true);
  expect((await findings(db))?.found[0]?.days).toBe(119);
});

test("a context that is on one of a day's check-ins was on that day", async () => {
  const entries = await keepDays();
  const later = entries.map((entry) => ({
    ...entry,
    id: crypto.randomUUID(),
    at: entry.at + 1,
    contexts: [],
  }));
  await db.mood_entry.bulkAdd(later.map((entry) => ({ ...entry, stamp }) as never));
  await lookNow();
  const travelDays = entries.filter(({ contexts, day }) => contexts.length > 0 && day < today).length;
  expect((await findings(db))?.found[0]?.with.days).toBe(travelDays);
});

test("a metric that no record has is in no list", async () => {
  await keepDays();
  await lookNow();
  const { found = [], silent = [], tooFew = [] } = (await findings(db)) ?? {};
  const named = new Set<Metric>([...found, ...silent, ...tooFew].map(({ outcome }) => outcome));
  expect(named).toEqual(new Set(["mood"]));
});
