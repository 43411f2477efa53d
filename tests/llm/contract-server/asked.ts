/** A request of any wire format, in the same nouns. */
export interface Asked {
  readonly model: string;
  readonly stream: boolean;
  /** What the operator told the model: the system prompt. */
  readonly instructions: string;
  readonly turns: readonly Turn[];
  readonly tools: readonly OfferedTool[];
}

export type Turn =
  | { readonly by: "person"; readonly text: string }
  | { readonly by: "model"; readonly text: string; readonly calls: readonly Call[] }
  | { readonly by: "tool"; readonly call: string; readonly result: string };

export interface Call {
  readonly id: string;
  readonly name: string;
  /** JSON, or what the model took for it. */
  readonly arguments: string;
}

export interface OfferedTool {
  readonly name: string;
  /** A JSON schema. */
  readonly parameters: unknown;
}

/** Why a provider refuses a request; each format has its own words for it. */
export interface Refusal {
  readonly refused:
    | "invalid"
    | "unauthorized"
    | "notFound"
    | "tooManyRequests"
    | "serverError"
    | "overloaded";
  readonly message: string;
}

export function invalid(message: string): Refusal {
  return { refused: "invalid", message };
}

/** What is wrong with the order of calls and results, or undefined. Every provider insists on it. */
export function callProblem(turns: readonly Turn[]): string | undefined {
  let open = new Set<string>();
  for (const turn of turns) {
    if (turn.by === "tool") {
      if (!open.delete(turn.call)) return `No tool call found for the result with id ${turn.call}`;
      continue;
    }
    if (open.size > 0) return `No tool output found for call ${[...open].join(", ")}`;
    if (turn.by === "model") open = new Set(turn.calls.map(({ id }) => id));
  }
  return open.size > 0 ? `No tool output found for call ${[...open].join(", ")}` : undefined;
}
