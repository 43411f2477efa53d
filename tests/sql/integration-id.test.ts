import { afterAll, beforeAll, expect, test } from "vitest";
import { sourceRecordId } from "#core/model/id.ts";
import { openPglite } from "./support/open-pglite.ts";
import { connect } from "./support/server-calls.ts";
import { newPerson, rowsOf } from "./support/sync-calls.ts";
import type { TestDatabase } from "./support/test-database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openPglite();
}, 60_000);
afterAll(() => database.close());

test("the server and the app give an integration the same id", async () => {
  const providers = await database.as("operator", (query) =>
    query("select name, integration_id from private.provider"),
  );
  expect(providers.length).toBeGreaterThan(0);
  for (const { name, integration_id } of providers) {
    expect(integration_id).toBe(sourceRecordId("integration", "server", String(name)));
  }
  const person = newPerson();
  await connect(database, person);
  expect(await rowsOf(database, person, "integration")).toMatchObject([
    { id: sourceRecordId("integration", "server", "whoop") },
  ]);
});
