import { jsonLog } from "../log.ts";
import { realSurroundings } from "../real-surroundings.ts";
import type { Surroundings } from "../surroundings.ts";

/** Surroundings for a test: the real ones, what it changes of them, and what was logged meanwhile. */
export interface TestSurroundings extends Surroundings {
  /** Lines as they would be written. */
  readonly logged: string[];
}

/** The real world as `npm run test:functions` prepares it. */
export function testSurroundings(changes: Partial<Surroundings> = {}): TestSurroundings {
  const logged: string[] = [];
  return {
    ...realSurroundings(),
    log: jsonLog(Date.now, (line) => logged.push(line)),
    ...changes,
    logged,
  };
}
