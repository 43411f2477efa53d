import { afterAll, beforeAll } from "vitest";
import { accessSuite } from "./suites/access-suite.ts";
import { accountDeletionSuite } from "./suites/account-deletion-suite.ts";
import { aiAnswerSuite } from "./suites/ai-answer-suite.ts";
import { aiUsageSuite } from "./suites/ai-usage-suite.ts";
import { attackSuite } from "./suites/attack-suite.ts";
import { connectionSuite } from "./suites/connection-suite.ts";
import { jobSuite } from "./suites/job-suite.ts";
import { leakSuite } from "./suites/leak-suite.ts";
import { pullSuite } from "./suites/pull-suite.ts";
import { pushSuite } from "./suites/push-suite.ts";
import { refreshSuite } from "./suites/refresh-suite.ts";
import { requestBudgetSuite } from "./suites/request-budget-suite.ts";
import { serverAccessSuite } from "./suites/server-access-suite.ts";
import { sourceWriteSuite } from "./suites/source-write-suite.ts";
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
serverAccessSuite(() => database);
connectionSuite(() => database);
refreshSuite(() => database);
sourceWriteSuite(() => database);
jobSuite(() => database);
requestBudgetSuite(() => database);
aiUsageSuite(() => database);
aiAnswerSuite(() => database);
leakSuite(() => database);
accountDeletionSuite(() => database);
