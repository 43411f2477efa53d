import type { Instant } from "../time.ts";
import type { RecordId } from "./id.ts";

/** An outside service that the server fetches records from while the app is closed. */
export type Provider = "whoop";

/**
 * How a connection stands. Broken: the service no longer takes what it once gave, and only the person can
 * mend that by connecting again.
 */
export type IntegrationState = "connected" | "broken" | "disconnected";

/** A connection to an outside service as the server tells it. Written there only, and holds no secret. */
export interface Integration {
  readonly id: RecordId;
  readonly provider: Provider;
  readonly state: IntegrationState;
  readonly connectedAt?: Instant;
  /** How far back records reach so far; absent before the first of them. */
  readonly historySince?: Instant;
  /** Whether all that the service ever kept has been fetched. */
  readonly historyDone: boolean;
  /** When something was last fetched. */
  readonly lastSuccessAt?: Instant;
  /** A code; absent when all is well. */
  readonly lastError?: string;
  /** How many records were fetched in all. */
  readonly records: number;
}

/** The one row of each provider: sourceRecordId("integration", "server", provider), worked out once. */
export const integrationIds = {
  whoop: "1c934181-4e92-5683-94c2-1734183c294f",
} as const satisfies Record<Provider, string>;
