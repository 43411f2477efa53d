import type { RecordId } from "./id.ts";
import type { Stamp } from "./stamp.ts";

/**
 * A value the person wrote that another edit replaced without having seen it: two devices changed the same
 * field, or one deleted what the other changed. Kept so that the person can look at it and restore it.
 */
export interface LostValue {
  readonly id: RecordId;
  /** The record it belonged to, and the field there. */
  readonly tableName: string;
  readonly recordId: RecordId;
  readonly field: string;
  readonly value: unknown;
  /** When it was written, and by the stamp of what replaced it, when that was. */
  readonly lostStamp: Stamp;
  readonly keptStamp: Stamp;
}
