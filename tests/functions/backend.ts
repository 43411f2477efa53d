import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { preview } from "vite";
import { localBackend } from "../../supabase/local/backend.ts";
import { passOn } from "../../supabase/local/proxy.ts";
import { type Secrets, secretsIn } from "../../supabase/local/secrets.ts";
import { openPostgres } from "../sql/support/open-postgres.ts";
import { callFunction } from "./call-function.ts";
import { dump } from "./dump.ts";

/** What the functions are run against: real auth, and the functions of a real PostgreSQL. */
export interface Backend {
  readonly url: string;
  readonly secrets: Secrets;
  readonly close: () => Promise<void>;
}

/**
 * Starts auth as `npm start` has it, and `/rest/v1/rpc/*` before a PostgreSQL with many connections, where
 * races show. `POST /__test/dump` answers all that the database holds.
 */
export async function startBackend(): Promise<Backend> {
  const folder = await mkdtemp(join(tmpdir(), "fire-rescued-functions-"));
  await writeFile(join(folder, "index.html"), "");
  process.env["FIRE_RESCUED_DATA"] = join(folder, "data");
  // One after the other: PGlite holds the thread up while it starts, and a connection would not be answered.
  const auth = await startAuth(folder);
  const database = await openPostgres();
  const secrets = secretsIn(join(folder, "data"));

  const server = createServer((request, response) => {
    const send = (status: number, body: string) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(body);
    };
    const [, name] = /^\/rest\/v1\/rpc\/(\w+)$/.exec(request.url ?? "") ?? [];
    if (request.url?.startsWith("/auth/v1/")) {
      passOn(request, response, auth.url, () => send(502, "{}"));
    } else if (request.url === "/__test/dump") {
      void dump(database).then((all) => send(200, JSON.stringify(all)));
    } else if (!name || request.headers.authorization !== `Bearer ${secrets.serviceKey}`) {
      send(401, JSON.stringify({ code: "PGRST301", message: "Not the key of server jobs" }));
    } else {
      void bodyOf(request)
        .then((values) => callFunction(database, name, values))
        .then(({ status, body }) => send(status, body));
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server listens on no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    secrets,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all([auth.close(), database.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  return JSON.parse(await text(request));
}

async function startAuth(folder: string) {
  const server = await preview({
    configFile: false,
    build: { outDir: folder },
    plugins: [localBackend()],
    preview: { host: "127.0.0.1", port: 0 },
    logLevel: "error",
  });
  const address = server.httpServer.address();
  if (typeof address !== "object" || !address) throw new Error("The server listens on no port");
  const url = `http://127.0.0.1:${address.port}`;
  // Draws its secrets.
  await fetch(`${url}/auth/v1/health`);
  return { url, close: () => server.close() };
}
