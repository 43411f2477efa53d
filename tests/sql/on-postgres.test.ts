import { afterAll, beforeAll } from "vitest";
import { accessSuite } from "./suites/access-suite.ts";
import { attackSuite } from "./suites/attack-suite.ts";
import { pullSuite } from "./suites/pull-suite.ts";
import { pushSuite } from "./suites/push-suite.ts";
import { openPostgres } from "./support/open-postgres.ts";
import type { TestDatabase } from "./support/test-database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openPostgres();
}, 60_000);
afterAll(() => database.close());

pushSuite(() => database);
pullSuite(() => database);
accessSuite(() => database);
attackSuite(() => database);
