import type { Faults } from "./faults.ts";
import type { Script } from "./script.ts";

export interface LlmOptions {
  /** A free one unless told. */
  readonly port?: number;
  readonly apiKey?: string;
  /** Milliseconds between two tokens; none unless told. */
  readonly pace?: number;
  /** Whether `/__test/…` steers the server, for tests in another process. */
  readonly control?: boolean;
}

/** A request that came, whole but for its key. */
export interface SeenRequest {
  /** When it was read, in milliseconds since 1970 with fractions. */
  readonly at: number;
  readonly path: string;
  /** As it was sent. */
  readonly body: string;
  readonly status: number;
  /** When the first byte of the answer was given to the network. */
  readonly firstByteAt: number | undefined;
  /** Whether the client went away before the answer's end. */
  readonly aborted: boolean;
}

/** A provider of language models, as far as this product can tell. */
export interface LlmServer {
  readonly url: string;
  /** What an SDK takes as its base URL. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly faults: Faults;
  readonly script: Script;
  /** The last requests (10,000 at most) since the start or since a test emptied it. */
  readonly requests: SeenRequest[];
  readonly close: () => Promise<void>;
}
