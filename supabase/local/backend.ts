import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Connect, Plugin, PreviewServer, ViteDevServer } from "vite";
import { functionsServer } from "./functions-server.ts";
import { holdFolder } from "./hold-folder.ts";
import { secretsIn } from "./secrets.ts";

/** Where the local server keeps its database and its secret; no two servers may share a folder. */
const folder = () => process.env["FIRE_RESCUED_DATA"] ?? join("supabase", ".data");

interface Settings {
  readonly folder: string;
  /** Where e-mails go; 0: they are printed. */
  readonly smtpPort: number;
}

interface Backend {
  readonly answer: Connect.NextHandleFunction;
  readonly close: () => Promise<void>;
}

/**
 * Supabase inside the server of `npm start` and `npm run dev`: the migrations of this folder on PGlite, with
 * the real auth and REST interfaces, and the edge functions in Deno, on the app's own origin. It starts with
 * the first request to it, so that a build, or a page that needs no backend, never waits for it.
 */
export function localBackend(): Plugin {
  return { name: "local-backend", configureServer: serve, configurePreviewServer: serve };
}

function serve(server: PreviewServer | ViteDevServer): void {
  // Read now: the next server of this process may have other surroundings.
  const settings = { folder: folder(), smtpPort: Number(process.env["FIRE_RESCUED_SMTP_PORT"] ?? 0) };
  const functions = functionsServer(settings.folder, () => portOf(server));
  let started: Promise<Backend> | undefined;
  server.middlewares.use((request, response, next) => {
    const [, part] = /^\/(auth|rest|functions)\/v1\//.exec(request.url ?? "") ?? [];
    if (!part) {
      next();
      return;
    }
    started ??= start(settings, `http://${request.headers.host ?? "localhost"}`);
    started.then(
      ({ answer }) => {
        if (part !== "functions") functions.wake();
        (part === "functions" ? functions.answer : answer)(request, response, (error?: unknown) => {
          // A page that was closed meanwhile waits for no answer.
          if (!request.destroyed) next(error);
        });
      },
      (error) => {
        // The next request tries again: a migration may have been corrected meanwhile.
        started = undefined;
        next(error);
      },
    );
  });
  const close = server.close.bind(server);
  // The functions need all of this until their end.
  server.close = () => functions.close().finally(close);
  server.httpServer?.once("close", () => {
    started?.then(
      (backend) => backend.close(),
      () => {},
    );
  });
}

async function start(settings: Settings, origin: string): Promise<Backend> {
  process.env["LITE_TELEMETRY"] = "0";
  mkdirSync(settings.folder, { recursive: true });
  const letGo = holdFolder(settings.folder);
  try {
    return await open(settings, origin, letGo);
  } catch (error) {
    letGo();
    throw error;
  }
}

async function open(settings: Settings, origin: string, letGo: () => void): Promise<Backend> {
  const { App, SmtpEmailDriver, applyPendingMigrations, createApi, honoMiddleware } = await loadLite();
  const { project } = await createApi({ withSupabaseClient: false });
  // config.toml names this; set at the last moment, since a process (tests') may run several servers.
  process.env["FIRE_RESCUED_POSTGRES"] = join(settings.folder, "postgres");
  const config = await project.local.getConfig("supabase/config.toml");
  const app = new App({
    ...config,
    auth: { ...config.auth, jwt_secret: secretsIn(settings.folder).jwt, site_url: `${origin}/account` },
    options: {
      server: { admin: false },
      // Messages are printed unless a test catches them.
      drivers: settings.smtpPort
        ? {
            email: new SmtpEmailDriver({
              host: "127.0.0.1",
              port: settings.smtpPort,
              from: "account@fire-rescued.example",
            }),
          }
        : {},
    },
  });
  await app.init();
  // "never": the package's types of its own app don't hold with exact optional properties.
  await applyPendingMigrations(app as never);
  return {
    answer: honoMiddleware(app as never, ["/auth/v1", "/rest/v1"]),
    close: () => app.connection.close().finally(letGo),
  };
}

/**
 * Loads the backend's code. Part of it reads standard input to its end as soon as it is loaded where that is
 * no terminal, and Vite stops serving at that end; so it is told that there is one.
 */
async function loadLite() {
  const { isTTY } = process.stdin;
  process.stdin.isTTY = true;
  const [lite, cli, middleware] = await Promise.all([
    import("@supabase/lite"),
    import("@supabase/lite/cli"),
    import("@supabase/lite/vite"),
  ]).finally(() => {
    process.stdin.isTTY = isTTY;
  });
  return { ...lite, ...cli, ...middleware };
}

function portOf({ httpServer }: PreviewServer | ViteDevServer): number {
  const address = httpServer?.address();
  if (typeof address !== "object" || !address) throw new Error("The server listens on no port");
  return address.port;
}
