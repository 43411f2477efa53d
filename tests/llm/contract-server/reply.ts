/** What a model says: text and calls in order, and why it stops. */
export interface Reply {
  readonly parts: readonly Part[];
  readonly ending: "stop" | "calls" | "length" | "refused";
}

export type Part = { readonly text: string } | { readonly call: MadeCall };

export interface MadeCall {
  readonly name: string;
  /** JSON, unless a test wants it broken. */
  readonly arguments: string;
}

export function sayText(text: string): Reply {
  return { parts: [{ text }], ending: "stop" };
}

export function makeCalls(calls: readonly { readonly name: string; readonly arguments: object }[]): Reply {
  return {
    parts: calls.map(({ name, arguments: values }) => ({
      call: { name, arguments: JSON.stringify(values) },
    })),
    ending: "calls",
  };
}

/** Text in pieces as short as tokens, which break words and Markdown anywhere. */
export function tokensOf(text: string): string[] {
  return text.match(/\s*\S{1,6}|\s+$/gu) ?? [];
}

/** How many tokens a reply costs: each piece of text is one, and so is a call. */
export function outputTokens({ parts }: Reply): number {
  const counts = parts.map((part) => ("text" in part ? tokensOf(part.text).length : 1));
  return counts.reduce((sum, count) => sum + count, 0);
}
