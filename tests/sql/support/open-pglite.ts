import { PGlite } from "@electric-sql/pglite";
import { becomeAsker, setupScripts, type TestDatabase } from "./test-database.ts";

/**
 * A database in this process: one connection, as the local backend runs it.
 *
 * @param offered SQL for what a project offers beyond the least, before the migrations look for it
 */
export async function openPglite(offered = ""): Promise<TestDatabase> {
  const client = new PGlite();
  for (const script of setupScripts(offered)) await client.exec(script);
  return {
    as: (asker, work) =>
      client.transaction(async (transaction) => {
        const query = async (statement: string, values: readonly unknown[] = []) =>
          (await transaction.query<Record<string, unknown>>(statement, [...values])).rows;
        await becomeAsker(query, asker);
        return await work(query);
      }),
    close: () => client.close(),
  };
}
