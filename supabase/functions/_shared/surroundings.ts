import type { Database } from "./database/call.ts";
import type { Environment } from "./environment.ts";
import type { Log } from "./log.ts";

/** All that a handler uses of the world, so that with the same it answers the same. */
export interface Surroundings {
  readonly environment: Environment;
  readonly fetch: typeof fetch;
  readonly database: Database;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Unguessable bytes. */
  readonly random: (size: number) => Uint8Array<ArrayBuffer>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly log: Log;
}
