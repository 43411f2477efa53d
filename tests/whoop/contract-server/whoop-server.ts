import type { Instant } from "#core/time.ts";
import type { Clock } from "./clock.ts";
import type { Faults } from "./faults.ts";
import type { People, PersonOptions } from "./people.ts";
import type { RateLimits } from "./rate-limit.ts";
import type { TokenAnswer } from "./tokens.ts";
import type { SendWebhook } from "./webhooks.ts";

export interface WhoopOptions {
  /** A free one unless told. */
  readonly port?: number;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Where consent may lead back to; anywhere unless told. */
  readonly redirectUrls?: readonly string[];
  /** Who has a band; one person with three years of days unless told. */
  readonly people?: readonly PersonOptions[];
  /** 100 a minute and 10,000 a day unless told. */
  readonly limits?: RateLimits;
  /** Milliseconds since 1970; the real time unless told. */
  readonly clock?: () => number;
  /** Whether a refresh ends the access token of before at once. */
  readonly refreshEndsAccess?: boolean;
  readonly webhookUrl?: string;
  /** Keeps tokens over a restart. Only for the demo: they lie there in the open. */
  readonly tokensFile?: string;
  /** Whether `/__test/…` steers the server, for tests in another process. */
  readonly control?: boolean;
}

/** A request that came, without anything that could be used again. */
export interface SeenRequest {
  readonly at: Instant;
  readonly method: string;
  readonly path: string;
  /** `?limit=25…`, empty for OAuth. */
  readonly query: string;
  /** Whose token it carried. */
  readonly userId?: number | undefined;
  readonly status: number;
  /** At the token endpoint: code, refresh, refresh spent or refused. */
  readonly note?: string;
}

/** WHOOP, as far as this product can tell. */
export interface WhoopServer {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clock: Clock;
  readonly people: People;
  readonly faults: Faults;
  /** The last requests (200,000 at most) since the start or since a test emptied it. */
  readonly requests: SeenRequest[];
  /** Tokens of a person as if they had consented, for tests that need no browser. */
  readonly connect: (userId: number, scope?: string) => TokenAnswer;
  /** The person takes the consent back at WHOOP. */
  readonly revoke: (userId: number) => void;
  readonly setLimits: (limits: RateLimits) => void;
  readonly setWebhookUrl: (url: string) => void;
  readonly sendWebhook: SendWebhook;
  readonly close: () => Promise<void>;
}
