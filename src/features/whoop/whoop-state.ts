import type { Integration } from "#core/model/integration.ts";
import type { Instant, LocalDay } from "#core/time.ts";
import type { NewestNight } from "#data/newest-night-repository.ts";

/** How WHOOP stands for the person who looks. */
export type WhoopState =
  /** Made-up data goes nowhere and gets nothing. */
  | { readonly is: "sample" }
  | { readonly is: "noAccount" }
  | { readonly is: "none" }
  | { readonly is: "disconnected" }
  /** Years are being fetched; `since` is how far back they reach so far. */
  | { readonly is: "arriving"; readonly since?: Instant; readonly records: number }
  | {
      readonly is: "connected";
      readonly night?: NewestNight;
      readonly lookedAt?: Instant;
      /** The last look did not work; the server looks again by itself. */
      readonly isTroubled: boolean;
    }
  | { readonly is: "broken" };

/** What is known on this device. */
export interface WhoopKnown {
  readonly row: Integration | undefined;
  readonly night: NewestNight | undefined;
}

/** Whom this device belongs to at the moment. */
export type WhoopHere = "sample" | "noAccount" | "account";

/**
 * How WHOOP stands.
 *
 * @param isJustConnected the person has come back from WHOOP, and sync may not have heard of it
 */
export function whoopState(
  { row, night }: WhoopKnown,
  here: WhoopHere,
  isJustConnected: boolean,
): WhoopState {
  if (here !== "account") return { is: here };
  if (row?.state !== "connected" && isJustConnected) return { is: "arriving", records: 0 };
  if (!row) return { is: "none" };
  if (row.state !== "connected") return { is: row.state };
  const { historySince: since, historyDone, lastSuccessAt: lookedAt, records } = row;
  if (!historyDone) return { is: "arriving", ...(since !== undefined && { since }), records };
  const isTroubled = row.lastError !== undefined;
  return {
    is: "connected",
    ...(night && { night }),
    ...(lookedAt !== undefined && { lookedAt }),
    isTroubled,
  };
}

/** Whether the newest night is the one that the person woke from today. */
export function isLastNight(night: NewestNight, today: LocalDay): boolean {
  return night.day >= today;
}
