import type { Connection } from "../database/integration.ts";
import type { Surroundings } from "../surroundings.ts";

/** What a job of one person has at hand. */
export interface JobContext {
  readonly surroundings: Surroundings;
  readonly connection: Connection;
  /** How many people are connected to WHOOP: the more, the less each sweep may ask. */
  readonly connected: number;
  readonly payload: Readonly<Record<string, unknown>>;
}
