import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPglite } from "./support/open-pglite.ts";
import { moodEntry, newPerson, pull, push, pushOne, rowsOf, stampAt } from "./support/sync-calls.ts";
import { failureOf, type TestDatabase } from "./support/test-database.ts";

const TABLE = "conversation_message";
let database: TestDatabase;

beforeAll(async () => {
  database = await openPglite();
}, 60_000);
afterAll(() => database.close());

const citation = { id: "c1", metric: "restingHeartRate", kind: "value", value: 58, days: 7 };
const asked = {
  conversation: "6f3dbb37-52a5-4f0c-9c43-0f6f2f6c9d58",
  at: 1_700_000_000_000,
  role: "person",
  text: "Чому я втомлена цього тижня?",
  citations: [],
  language: "uk",
  state: "waiting",
};

function message(values: object = {}) {
  return { ...moodEntry({}, { table: TABLE }), values: { ...asked, ...values } };
}

test("a question and its answer come back as they were sent", async () => {
  const person = newPerson();
  const question = message();
  const answer = message({
    ...{ role: "assistant", text: "Your pulse is [58](cite:c1).", citations: [citation], language: "en" },
    ...{ answers: question.id, answered_by: "model", model: "gpt-5", state: "done" },
  });
  const { answers } = await push(database, { person }, person, [question, answer]);
  expect(answers).toEqual([{ status: "ok" }, { status: "ok" }]);
  const rows = await rowsOf(database, person, TABLE);
  expect(rows.map(({ values }) => values)).toEqual(expect.arrayContaining([question.values, answer.values]));
});

test.each([
  ["a text without an end", { text: "x".repeat(8001) }],
  ["more citations than a text can have", { citations: Array(4000).fill(randomUUID()) }],
  ["citations that are no list", { citations: { c1: 58 } }],
  ["no citations at all", { citations: null }],
  ["a role that nobody has", { role: "system" }],
  ["no text", { text: null }],
  ["no conversation", { conversation: null }],
  ["a nameless writer", { answered_by: "" }],
  ["an endless model's name", { model: "x".repeat(201) }],
])("%s is refused", async (_name, values) => {
  const person = newPerson();
  expect(await pushOne(database, person, message(values))).toMatchObject({
    status: "rejected",
    code: "23514",
  });
  expect(await rowsOf(database, person, TABLE)).toEqual([]);
});

test("deleted, nothing of what was said stays", async () => {
  const person = newPerson();
  const question = message();
  await pushOne(database, person, question);
  const deleted = { table: TABLE, id: question.id, deleted: stampAt(9), bases: { deleted_stamp: null } };
  await pushOne(database, person, deleted);
  const rows = await database.as("operator", (query) =>
    query(`select * from public.${TABLE} where space_id = $1::uuid`, [person]),
  );
  expect(JSON.stringify(rows)).not.toContain("втомлена");
  expect(rows).toMatchObject([{ text: null, citations: null, conversation: null }]);
});

test("nobody reads or writes it but its owner: no stranger, no coach, nobody unknown", async () => {
  // Whoever coaches a person is to the database somebody else who is signed in.
  const [person, coach] = [newPerson(), newPerson()];
  const question = message();
  await pushOne(database, person, question);
  await pushOne(database, coach, message());
  const read = (asker: Parameters<TestDatabase["as"]>[0]) =>
    database.as(asker, (query) => query(`select id from public.${TABLE} where id = $1::uuid`, [question.id]));
  expect(await read({ person })).toHaveLength(1);
  expect(await read({ person: coach })).toEqual([]);
  expect(await failureOf(read("anonymous"))).toBe("42501");
  for (const asker of [{ person: coach }, "anonymous"] as const) {
    expect(await failureOf(pull(database, asker, person))).toBe("42501");
    expect(await failureOf(push(database, asker, person, [message()]))).toBe("42501");
  }
  const overwrite = database.as({ person: coach }, (query) =>
    query(`update public.${TABLE} set text = 'mine' where id = $1::uuid returning id`, [question.id]),
  );
  expect(await overwrite).toEqual([]);
});
