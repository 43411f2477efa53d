import { toBase64url } from "../base64url.ts";
import type { Surroundings } from "../surroundings.ts";

/** How long a person may take to say yes, in seconds. */
export const STATE_SECONDS = 600;

/** A state to send to WHOOP: unguessable, and the only thing that says who comes back. */
export function newState({ random }: Surroundings): string {
  return toBase64url(random(32));
}

/** What is stored of a state, in hex: who reads the database can't come back in somebody's name. */
export async function hashOfState(state: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(state));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
