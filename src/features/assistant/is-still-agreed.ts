import type { RecordId } from "#core/model/id.ts";
import { message } from "#data/conversation-repository.ts";
import type { FireDatabase } from "#data/database.ts";
import type { ChatMaterial } from "./chat-request.ts";
import { notesSwitch } from "./notes-switch.ts";

/**
 * Whether what a question was asked with may leave this device once more: the question was not deleted
 * meanwhile, and notes that go along still may.
 */
export async function isStillAgreed(
  db: FireDatabase,
  question: RecordId,
  { withOwnWords }: Pick<ChatMaterial, "withOwnWords">,
): Promise<boolean> {
  if (!(await message(db, question))) return false;
  return !withOwnWords || (await notesSwitch(db)).isOn;
}
