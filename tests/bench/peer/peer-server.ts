import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { build, type PreviewServer, preview } from "vite";
import { localBackend } from "../../../supabase/local/backend.ts";

/** As the plugin's documentation has it; any account may do anything, which costs the least. */
const table = (name: string) => `
  create table public.${name} (
    id text primary key, at bigint, offset_minutes integer, day text,
    rating integer, energy integer, stress integer,
    _deleted boolean not null default false,
    _modified timestamptz not null default now()
  );
  create index on public.${name} (_modified, id);
  alter table public.${name} enable row level security;
  create policy "accounts do anything" on public.${name} to authenticated using (true) with check (true);
  grant select, insert, update on public.${name} to authenticated;
`;

/** Rows of many moments, as they have that were written one by one. */
const seed = (rows: number) => `
  insert into public.peer_pull
  select gen_random_uuid()::text, 1700000000000 + number, 0, '2026-01-01', 1 + number % 5, 3, 3, false,
    timestamptz '2026-01-01' + number * interval '1 second'
  from generate_series(1, ${rows}) as number
`;

export interface PeerServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the peer's page and a local backend with two tables of its own: `peer_push`, empty, and
 * `peer_pull` with `rows` rows.
 */
export async function servePeer(rows: number): Promise<PeerServer> {
  const folder = await mkdtemp(join(tmpdir(), "fire-rescued-peer-"));
  const data = await mkdtemp(join(tmpdir(), "fire-rescued-peer-data-"));
  await buildPage(folder);
  // The first start makes the database; its tables are seen by the next one.
  const first = await serve(folder, data);
  await fetch(`${first.url}/auth/v1/health`);
  await first.close();
  const database = await PGlite.create(join(data, "postgres"));
  await database.exec(table("peer_push") + table("peer_pull") + seed(rows));
  await database.close();
  const { url, close } = await serve(folder, data);
  await fetch(`${url}/auth/v1/health`);
  return {
    url,
    close: async () => {
      await close();
      for (const path of [folder, data]) await rm(path, { recursive: true, force: true });
    },
  };
}

async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      target: "es2023",
      lib: {
        entry: fileURLToPath(import.meta.resolve("./peer-page.ts")),
        formats: ["es"],
        fileName: () => "peer.js",
      },
    },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><title>Peer</title><script type="module" src="/peer.js"></script>',
  );
}

async function serve(folder: string, data: string): Promise<PeerServer> {
  // Read by the plugin while the server is made, and not after.
  process.env["FIRE_RESCUED_DATA"] = data;
  const server = await preview({
    configFile: false,
    plugins: [localBackend()],
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0, strictPort: false },
    logLevel: "error",
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error("The peer's server has no address");
  return { url: new URL(address).origin, close: () => closed(server) };
}

async function closed(server: PreviewServer): Promise<void> {
  const done = server.close();
  // A browser holds its connections open.
  if ("closeAllConnections" in server.httpServer) server.httpServer.closeAllConnections();
  await done;
}
