import { createHash } from "node:crypto";
import type { Instant } from "#core/time.ts";

/** A cycle's number: beyond 32 bits, as int64 allows, and within what JSON carries safely. */
export function cycleNumber(userId: number, start: Instant): number {
  return userId * 100_000_000 + Math.floor(start / 60_000);
}

/** The UUID of a sleep or workout: random to look at, the same for the same record. */
export function activityId(userId: number, kind: "sleep" | "workout", start: Instant): string {
  const hex = createHash("sha256").update(`${userId} ${kind} ${start}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
