import { randomBytes } from "node:crypto";

/** An id as providers make them: `resp_…`, `toolu_…`. */
export function drawId(prefix: string): string {
  return `${prefix}${randomBytes(12).toString("hex")}`;
}
