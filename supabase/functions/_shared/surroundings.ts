import { type Database, postgrest } from "./database/call.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { jsonLog, type Log } from "./log.ts";

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

/** The world itself. Throws when a variable that is always needed is missing. */
export function realSurroundings(): Surroundings {
  const environment = readEnvironment((name) => Deno.env.get(name));
  return {
    environment,
    fetch,
    database: postgrest(environment, fetch),
    now: Date.now,
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    log: jsonLog(Date.now, console.log),
  };
}
