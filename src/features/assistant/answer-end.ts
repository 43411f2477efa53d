import type { Citation } from "#core/assistant/citation.ts";
import type { SendFailure } from "./send-request.ts";

/** An answer so far. */
export interface Told {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The tool that is looked through at the moment. */
  readonly looking?: string;
}

/** How an answer ended: by itself, by the person, or by what went wrong. What was told until then stands. */
export type AnswerEnd = Told & {
  readonly model?: string;
  readonly how:
    | { readonly kind: "done" | "stopped" }
    | { readonly kind: "failed"; readonly failure: SendFailure };
};
