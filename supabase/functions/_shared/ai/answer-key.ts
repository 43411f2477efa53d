import type { AiRequest } from "../contract/ai.ts";
import { PROMPT_VERSION } from "./system-prompt.ts";

/** Names the answer that a request of one model has: a hash, which tells nothing of the request. */
export async function answerKey({ purpose, language, messages }: AiRequest, model: string): Promise<string> {
  const whole = JSON.stringify([PROMPT_VERSION, model, purpose, language, messages]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(whole));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
