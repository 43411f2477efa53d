import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";

/** What `npm start` starts, in a process of its own: it can be stopped, and set back to an earlier state. */
export class LocalServer {
  readonly url: string;
  readonly #folder: string;
  readonly #variables: Readonly<Record<string, string>>;
  #process: ChildProcess | undefined;

  private constructor(port: number, folder: string, variables: Readonly<Record<string, string>>) {
    this.url = `http://127.0.0.1:${port}`;
    this.#folder = folder;
    this.#variables = variables;
  }

  /**
   * A server with an empty data folder, started.
   *
   * @param variables what its environment holds beside this process's own
   */
  static async open(variables: Readonly<Record<string, string>> = {}): Promise<LocalServer> {
    const folder = await mkdtemp(join(tmpdir(), "fire-rescued-server-"));
    // Others may build meanwhile: a browser must get all of one build.
    await cp("dist", join(folder, "dist"), { recursive: true });
    const server = new LocalServer(await freePort(), folder, variables);
    await server.start();
    return server;
  }

  /** Starts on the same port with the same data; its backend answers when the promise resolves. */
  async start(): Promise<void> {
    const { port } = new URL(this.url);
    const options = ["--outDir", join(this.#folder, "dist"), "--port", port, "--strictPort"];
    const child = spawn(process.execPath, ["node_modules/vite/bin/vite.js", "preview", ...options], {
      env: {
        ...process.env,
        ...this.#variables,
        FIRE_RESCUED_DATA: join(this.#folder, "data"),
        FIRE_RESCUED_SMTP_PORT: "0",
      },
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#process = child;
    const ended = once(child, "exit").then(([code]) => {
      throw new Error(`The server ended with ${code}`);
    });
    // It says where it listens.
    await Promise.race([once(child.stdout, "data"), ended]);
    child.stdout.resume();
    ended.catch(() => {});
    const answer = await fetch(`${this.url}/auth/v1/health`);
    if (!answer.ok) throw new Error(`The backend answers ${answer.status}`);
  }

  /** Ends it at once, whatever it is doing. */
  async stop(): Promise<void> {
    const child = this.#process;
    if (!child) return;
    this.#process = undefined;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }

  /** All that the database of a server that is stopped holds, as text: every row of every table. */
  async dump(): Promise<string> {
    const database = new PGlite(join(this.#folder, "data", "postgres"));
    const tables = await database.query<{ name: string }>(`select format('%I.%I', schemaname, tablename)
      as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    const rows: string[] = [];
    for (const { name } of tables.rows) {
      const found = await database.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} as t`,
      );
      rows.push(name, ...found.rows.map(({ row }) => row));
    }
    await database.close();
    return rows.join("\n");
  }

  /** Keeps a copy of the data of a server that is stopped. */
  async backUp(): Promise<void> {
    await cp(join(this.#folder, "data"), join(this.#folder, "copy"), { recursive: true });
  }

  /** Puts the copy in place of the data of a server that is stopped. */
  async restore(): Promise<void> {
    await rm(join(this.#folder, "data"), { recursive: true });
    await cp(join(this.#folder, "copy"), join(this.#folder, "data"), { recursive: true });
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || !address) throw new Error("There is no free port");
  return address.port;
}
