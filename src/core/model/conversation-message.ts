import type { Citation } from "../assistant/citation.ts";
import type { Instant } from "../time.ts";
import type { RecordId } from "./id.ts";

/** The languages that the assistant understands and answers in, whatever the app itself is shown in. */
export const assistantLanguages = ["en", "uk", "fa"] as const;
export type AssistantLanguage = (typeof assistantLanguages)[number];

/** Who wrote an answer: templates on this device, the model behind the server, or the browser's own model. */
export const answerers = ["narrator", "model", "browser"] as const;
export type AnsweredBy = (typeof answerers)[number];

/**
 * How a message stands. A question is "waiting" while the model has yet to hear it, asked offline say; an
 * answer is "stopped" where the person or the network ended it early, and "failed" where it never began.
 */
export const messageStates = ["waiting", "done", "stopped", "failed"] as const;
export type MessageState = (typeof messageStates)[number];

/** A question or an answer. It is its owner's alone: no team, no coach and no consent ever opens it. */
export interface ConversationMessage {
  readonly id: RecordId;
  /** All messages of a conversation share this id. */
  readonly conversation: RecordId;
  readonly at: Instant;
  readonly role: "person" | "assistant";
  /** A question as typed, at most 4,000 characters; an answer as Markdown, at most 8,000. */
  readonly text: string;
  /** The numbers that the text names, as `[…](cite:c1)`. */
  readonly citations: readonly Citation[];
  readonly language: AssistantLanguage;
  /** An answer's question. One question can have several answers: the narrator's at once, the model's later. */
  readonly answers?: RecordId;
  readonly answeredBy?: AnsweredBy;
  /** The model's name, as its provider has it. */
  readonly model?: string;
  readonly state: MessageState;
}

/** The most characters a question and an answer can have. */
export const MAX_QUESTION = 4000;
export const MAX_ANSWER = 8000;

/** After how many days messages are deleted, to choose from; 0 keeps them. The first serves until one is chosen. */
export const conversationDays = [365, 90, 30, 0] as const;
