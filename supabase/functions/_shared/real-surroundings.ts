import { postgrest } from "./database/call.ts";
import { readEnvironment } from "./environment.ts";
import { jsonLog } from "./log.ts";
import type { Surroundings } from "./surroundings.ts";

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
