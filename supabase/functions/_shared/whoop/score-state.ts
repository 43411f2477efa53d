import type { ScoreState } from "./rows.ts";

/** How rows call what the API calls it. */
export const scoreStates = {
  SCORED: "scored",
  PENDING_SCORE: "pending",
  UNSCORABLE: "unscorable",
} as const satisfies Record<string, ScoreState>;
