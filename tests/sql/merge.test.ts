import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPglite } from "./support/open-pglite.ts";
import type { TestDatabase } from "./support/test-database.ts";

interface Case {
  readonly name: string;
  readonly row: unknown;
  readonly change: unknown;
  readonly result: unknown;
}

const cases = JSON.parse(readFileSync("tests/merge/vectors.json", "utf8")) as Case[];
let database: TestDatabase;

beforeAll(async () => {
  database = await openPglite();
}, 60_000);
afterAll(() => database.close());

function merge(row: unknown, change: unknown): Promise<unknown> {
  return database.as("service", async (query) => {
    const values = [row === null ? null : JSON.stringify(row), JSON.stringify(change)];
    const [answer] = await query("select private.merge($1::text::jsonb, $2::text::jsonb) as merged", values);
    return answer?.["merged"];
  });
}

describe("merge in SQL", () => {
  test.each(cases)("$name", async ({ row, change, result }) => {
    expect(await merge(row, change)).toEqual(result);
  });

  test("a change that was merged changes nothing when it comes again", async () => {
    for (const { change, result } of cases) {
      if (result === "incomplete") continue;
      const { row } = result as { row: unknown };
      expect(await merge(row, change)).toMatchObject({ row });
    }
  });
});
