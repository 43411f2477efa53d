import type { Instant } from "#core/time.ts";
import type { Kind, Wire } from "./wire.ts";

/** A record and since when WHOOP tells of it. */
export interface Kept<Of extends Kind = Kind> {
  /** What events and paths call it: a recovery goes by its sleep's id. */
  readonly key: string;
  /** What pages are ordered by and asked by: a recovery lies where its sleep does. */
  readonly start: Instant;
  /** WHOOP knows a night once it is over. */
  readonly appearsAt: Instant;
  /** For a cycle: when its end is known, which is when the next night is. */
  readonly closesAt?: Instant;
  readonly record: Wire[Of];
}

/** The records of a person by kind. */
export type KeptRecords = { readonly [Of in Kind]: readonly Kept<Of>[] };
