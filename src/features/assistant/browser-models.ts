import type { AssistantLanguage } from "#core/model/conversation-message.ts";

/** How far a language model of the browser's own is from answering. */
export type Availability = "unavailable" | "downloadable" | "downloading" | "available";

interface Languages {
  readonly expectedInputs: readonly { readonly type: "text"; readonly languages: readonly string[] }[];
  readonly expectedOutputs: readonly { readonly type: "text"; readonly languages: readonly string[] }[];
}

/** A conversation with the browser's model. */
export interface BrowserSession {
  promptStreaming(text: string, options: { readonly signal: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}

/** The browser's model: `LanguageModel` of the Prompt API, as Chrome 138 and later document it. */
export interface BrowserModels {
  availability(languages: Languages): Promise<Availability>;
  create(
    options: Languages & {
      readonly initialPrompts: readonly { readonly role: "system"; readonly content: string }[];
      readonly signal: AbortSignal;
      readonly monitor?: (monitor: EventTarget) => void;
    },
  ): Promise<BrowserSession>;
}

/** The browser's own language model; undefined in the browsers, still most, that bring none. */
export function browserModels(): BrowserModels | undefined {
  return (globalThis as { readonly LanguageModel?: BrowserModels }).LanguageModel;
}

/** What the model is told to expect. It knows few languages, and says so before it is asked in another. */
export function expecting(language: AssistantLanguage): Languages {
  const one = [{ type: "text", languages: [...new Set(["en", language])] }] as const;
  return { expectedInputs: one, expectedOutputs: [{ type: "text", languages: [language] }] };
}

/** How far the model is from answering in a language. */
export async function availabilityOf(
  models: BrowserModels | undefined,
  language: AssistantLanguage,
): Promise<Availability> {
  try {
    return (await models?.availability(expecting(language))) ?? "unavailable";
  } catch {
    // A browser that knows the name and not these options; its model can't be relied on.
    return "unavailable";
  }
}

/**
 * Has the browser fetch its model; call it right from a tap, which browsers demand. False when it did not.
 *
 * @param onProgress the share that is there, 0 to 1
 */
export async function fetchBrowserModel(
  models: BrowserModels,
  language: AssistantLanguage,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<boolean> {
  try {
    const session = await models.create({
      ...expecting(language),
      initialPrompts: [],
      signal,
      monitor: (monitor) =>
        monitor.addEventListener("downloadprogress", (event) =>
          onProgress((event as Event & { readonly loaded: number }).loaded),
        ),
    });
    session.destroy();
    return true;
  } catch {
    // No room on the disk, no network, or the person stopped it.
    return false;
  }
}
