import { afterAll, beforeAll, expect, test } from "vitest";
import { openPglite } from "./support/open-pglite.ts";
import { moodEntry, newPerson, pull, push, pushOne, rowsOf } from "./support/sync-calls.ts";
import { failureOf, type TestDatabase } from "./support/test-database.ts";

const TABLE = "questionnaire_response";
let database: TestDatabase;

beforeAll(async () => {
  database = await openPglite();
}, 60_000);
afterAll(() => database.close());

const answered = {
  at: 1_700_000_000_000,
  offset: 120,
  day: "2023-11-14",
  instrument: "cbi",
  version: "2005",
  language: "en",
  answers: { tired: 75, energyLeft: 0 },
  scores: { personal: 37.5 },
};

function response(values: object = {}) {
  return { ...moodEntry({}, { table: TABLE }), values: { ...answered, ...values } };
}

test("an answered questionnaire comes back as it was sent, one without any score too", async () => {
  const person = newPerson();
  const whole = response();
  const skipped = response({ answers: {}, scores: {}, instrument: "an instrument of tomorrow" });
  const { answers } = await push(database, { person }, person, [whole, skipped]);
  expect(answers).toEqual([{ status: "ok" }, { status: "ok" }]);
  const rows = await rowsOf(database, person, TABLE);
  expect(rows.map(({ values }) => values)).toEqual(expect.arrayContaining([whole.values, skipped.values]));
});

test.each([
  ["a score above any scale", { scores: { personal: 101 } }],
  ["a score below any scale", { scores: { personal: -1 } }],
  ["a score in words", { scores: { personal: "high" } }],
  ["an answer in words", { answers: { tired: "often" } }],
  ["an answer that holds more", { answers: { tired: { points: 50 } } }],
  ["answers without their items", { answers: [75, 50] }],
  ["no answers at all", { answers: null }],
  ["no instrument", { instrument: "" }],
  ["an offset of no zone", { offset: 900 }],
])("%s is refused", async (_name, values) => {
  const person = newPerson();
  expect(await pushOne(database, person, response(values))).toMatchObject({
    status: "rejected",
    code: "23514",
  });
  expect(await rowsOf(database, person, TABLE)).toEqual([]);
});

test("a stranger and who is not signed in read and write none", async () => {
  const [person, stranger] = [newPerson(), newPerson()];
  await pushOne(database, person, response());
  const count = (asker: Parameters<TestDatabase["as"]>[0]) =>
    database.as(asker, (query) => query(`select count(*)::int as count from public.${TABLE}`));
  expect(await count({ person })).toEqual([{ count: 1 }]);
  expect(await count({ person: stranger })).toEqual([{ count: 0 }]);
  expect(await failureOf(count("anonymous"))).toBe("42501");
  expect(await failureOf(pull(database, { person: stranger }, person))).toBe("42501");
  expect(await failureOf(push(database, { person: stranger }, person, [response()]))).toBe("42501");
  expect(await failureOf(push(database, "anonymous", person, [response()]))).toBe("42501");
});
