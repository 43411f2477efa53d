import * as v from "valibot";
import { callParsed, type Database } from "./call.ts";

/** Names an answer that is kept for a person. */
export interface AnswerKey {
  readonly userId: string;
  /** 64 hexadecimal digits. */
  readonly key: string;
}

const claim = v.variant("kind", [
  v.object({ kind: v.literal("kept"), text: v.string(), model: v.string() }),
  v.object({ kind: v.literal("claimed"), lease: v.string() }),
  v.object({ kind: v.literal("wait") }),
]);

/** Looks an answer up; without one it is the caller's to make until the lease ends, unless another makes it. */
export function claimAnswer(database: Database, { userId, key }: AnswerKey, leaseSeconds: number) {
  const values = { for_user: userId, answer_key: key, lease_seconds: leaseSeconds };
  return callParsed(database, "ai_answer_claim", values, claim);
}

/** Keeps the answer that was made. */
export async function keepAnswer(
  database: Database,
  { userId, key }: AnswerKey,
  lease: string,
  made: { readonly text: string; readonly model: string; readonly days: number },
): Promise<void> {
  const values = { for_user: userId, answer_key: key, lease, answer: made.text, with_model: made.model };
  await database.call("ai_answer_keep", { ...values, keep_days: made.days });
}

/** Lets others make the answer at once. */
export async function releaseAnswer(
  database: Database,
  { userId, key }: AnswerKey,
  lease: string,
): Promise<void> {
  await database.call("ai_answer_release", { for_user: userId, answer_key: key, lease });
}
