import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
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
  const port = await freePort();
  const server = await preview({
    build: { outDir: folder },
    preview: { port, strictPort: true },
    logLevel: "error",
  });
  return {
    url: `http://127.0.0.1:${port}`,
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
