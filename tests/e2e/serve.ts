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

/** Serves a copy of dist/ on a free port, so that a test can deploy a second version or stop the server. */
export async function serveBuild(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), "fire-rescued-dist-"));
  await cp("dist", folder, { recursive: true });
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
      await rm(folder, { recursive: true, force: true });
    },
  };
}
