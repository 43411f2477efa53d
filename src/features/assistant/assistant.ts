import type { Accessor } from "solid-js";
import type { Citation } from "#core/assistant/citation.ts";
import type { AnsweredBy, AssistantLanguage, ConversationMessage } from "#core/model/conversation-message.ts";
import type { RecordId } from "#core/model/id.ts";

/** Why the narrator answers and not a model. */
export type NarratorReason = "off" | "sample" | "noAccount" | "offline" | "notConfigured";

/** Who answers a question that is asked now. */
export type Answerer =
  | { readonly by: "narrator"; readonly because: NarratorReason }
  | { readonly by: "model" | "browser" };

/** Why an answer ended early or never began. All but "notConfigured" and "tooLong" may be tried again. */
export type AnswerFailure =
  | { readonly code: "offline" | "signedOut" | "notConfigured" | "interrupted" | "provider" | "server" }
  /** Asked too often for a minute, or too much for a day. */
  | { readonly code: "tooMany" | "dailyBudget"; readonly retryAfterMs?: number }
  /** The model went on asking for numbers, or the provider declined. */
  | { readonly code: "tooLong" | "refused" }
  /** The device could not keep the answer. */
  | { readonly code: "storageFull" | "storageUnavailable" };

/** An answer as it comes in. Its text grows by whole words that safety has let through. */
export interface Writing {
  readonly id: RecordId;
  readonly answers: RecordId;
  readonly answeredBy: AnsweredBy;
  readonly language: AssistantLanguage;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** What the assistant looks up at the moment, by the tool's name. */
  readonly looking?: string;
}

/** What the open conversation is at. */
export type Activity =
  | { readonly kind: "idle" }
  /** A question is being kept, or its answer is on its way. `writing` says how far it is. */
  | { readonly kind: "answering" }
  /** The last answer did not come to its end; a new question or `retry` starts over. */
  | { readonly kind: "failed"; readonly failure: AnswerFailure };

/** The assistant of an open page: one conversation at a time, and the answer being written. */
export interface Assistant {
  /** The open conversation, which has no messages before its first question. */
  readonly conversation: Accessor<RecordId>;
  /** Its messages as stored, earliest first, without the answer being written; undefined until they are read. */
  readonly messages: Accessor<readonly ConversationMessage[] | undefined>;
  readonly writing: Accessor<Writing | undefined>;
  readonly activity: Accessor<Activity>;
  /** Who would answer now; undefined until the settings are read. */
  readonly answerer: Accessor<Answerer | undefined>;
  /**
   * Whether the last question speaks of crisis: Help now is shown before anything else. It is set before
   * anything is stored, and such a question is neither answered nor ever sent.
   */
  readonly crisis: Accessor<boolean>;
  /** Opens a conversation, a new one without an id. An answer under way in another goes on and is kept. */
  readonly open: (conversation?: RecordId) => void;
  /** Asks; resolves when the answer has ended. Does nothing while one is under way, or with an empty question. */
  readonly ask: (question: string) => Promise<void>;
  /** Ends the answer under way; what was written so far stays. */
  readonly stop: () => void;
  /** Asks an answer's or a question's question again: "Go on" of a stopped one, "Try again" of a failed one. */
  readonly retry: (message: RecordId) => Promise<void>;
  /**
   * The JSON body that asking this now would send first, character by character, whether or not the
   * assistant is on; undefined for a question that speaks of crisis, of which nothing is sent.
   *
   * @param notes as if this were the switch for notes; without it the switch itself counts
   */
  readonly pendingPayload: (question: string, notes?: boolean) => Promise<string | undefined>;
}
