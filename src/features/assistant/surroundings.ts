import type { AssistantSource } from "#core/assistant/assistant-source.ts";
import type { Citation } from "#core/assistant/citation.ts";
import type { AssistantLanguage } from "#core/model/conversation-message.ts";
import type { Account } from "#data/account-preference.ts";
import type { FireDatabase } from "#data/database.ts";
import type { AiBody } from "#remote/ai-body.ts";
import type { AiAnswer } from "#remote/ai-stream.ts";
import type { BrowserModels } from "./browser-models.ts";
import type { InsightSubject } from "./insight.ts";

/** An answer of templates over the person's own numbers. */
export interface Narrated {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly language: AssistantLanguage;
}

/** All that answering needs from outside, so that tests can bring their own. */
export interface Surroundings {
  readonly db: FireDatabase;
  /** Who is signed in; undefined without an account, and with sample data, of which nothing is sent. */
  readonly account: Account | undefined;
  readonly isSample: boolean;
  readonly now: () => number;
  readonly isOnline: () => boolean;
  /** The person's days as they are now. */
  readonly source: () => AssistantSource;
  /** What a citation reads as, in the words of an answer's language and the person's units. */
  readonly words: (language: AssistantLanguage) => Promise<(citation: Citation) => string>;
  readonly languageOf: (question: string) => AssistantLanguage;
  readonly narrate: (source: AssistantSource, question: string) => Promise<Narrated>;
  /** Undefined where there are too few days to say anything. */
  readonly narrateInsight: (
    source: AssistantSource,
    subject: InsightSubject,
    language: AssistantLanguage,
  ) => Promise<Narrated | undefined>;
  readonly ask: (account: string, body: AiBody, signal: AbortSignal) => Promise<AiAnswer>;
  /** The language model that the browser brings; undefined where it brings none. */
  readonly browser: BrowserModels | undefined;
}
