import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview } from "vite";

/** The built app, served as `npm start` serves it. */
export interface Served {
  readonly url: string;
  /** The folder that is served: what is changed there is what the next visit gets. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a copy of dist/ on a free port, so that a test can deploy a second version or stop the server, with
 * a backend of its own.
 *
 * @param smtpPort where the backend's e-mails go; else they are printed
 */
export async function serveBuild({ smtpPort }: { readonly smtpPort?: number } = {}): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), "fire-rescued-dist-"));
  const data = await mkdtemp(join(tmpdir(), "fire-rescued-data-"));
  await cp("dist", folder, { recursive: true });
  // Read by supabase/local/backend.ts while the server is made, and not after.
  process.env["FIRE_RESCUED_DATA"] = data;
  process.env["FIRE_RESCUED_SMTP_PORT"] = String(smtpPort ?? 0);
  const server = await preview({
    build: { outDir: folder },
    preview: { port: 0, strictPort: false },
    logLevel: "error",
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error("The preview server has no address");
  return {
    url: new URL(address).origin,
    folder,
    close: async () => {
      const closed = server.close();
      // A browser holds its connections open.
      if ("closeAllConnections" in server.httpServer) server.httpServer.closeAllConnections();
      await closed;
      for (const path of [folder, data]) await rm(path, { recursive: true, force: true });
    },
  };
}
