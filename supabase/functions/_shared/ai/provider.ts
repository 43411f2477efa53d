import { count, needed, type Read, withoutSlash } from "../read-variables.ts";

/** Whose language model answers, and how much of it a person may have. */
export interface AiProvider {
  /** How it is spoken to: OpenAI's Responses, Anthropic's Messages, or OpenAI's Chat Completions, which many others have too. */
  readonly kind: "openai" | "anthropic" | "openai-compatible";
  /** Empty where none is asked for: a model on one's own computer. */
  readonly apiKey: string;
  readonly model: string;
  /** Its address up to the version, without a slash at its end: "https://api.openai.com/v1". */
  readonly baseUrl: string;
  /** What one person may ask for. */
  readonly limits: { readonly requestsPerMinute: number; readonly tokensPerDay: number };
  /** How long an answer may take to its end, in milliseconds. */
  readonly timeout: number;
  /** Whether this is the scripted model that comes with the repository. */
  readonly isDemo: boolean;
}

/** The variables that are read. */
export const aiNames = [
  "AI_PROVIDER",
  "AI_API_KEY",
  "AI_MODEL",
  "AI_BASE_URL",
  "AI_REQUESTS_PER_MINUTE",
  "AI_TOKENS_PER_DAY",
  "AI_TIMEOUT_SECONDS",
  "AI_DEMO",
] as const;

const homes = {
  openai: "https://api.openai.com/v1",
  anthropic: "https://api.anthropic.com/v1",
  "openai-compatible": "",
} as const;

/** Reads who answers; undefined when AI_PROVIDER is not set. Throws when something is missing or can't be read. */
export function readAiProvider(read: Read<(typeof aiNames)[number]>): AiProvider | undefined {
  const kind = read("AI_PROVIDER");
  if (!kind) return undefined;
  if (!isKind(kind)) throw new Error(`AI_PROVIDER must be one of ${Object.keys(homes).join(", ")}`);
  const apiKey = read("AI_API_KEY") ?? "";
  if (kind !== "openai-compatible") needed("AI_API_KEY", apiKey);
  return {
    kind,
    apiKey,
    model: needed("AI_MODEL", read("AI_MODEL")),
    baseUrl: withoutSlash(needed("AI_BASE_URL", read("AI_BASE_URL") || homes[kind])),
    limits: {
      requestsPerMinute: count("AI_REQUESTS_PER_MINUTE", read("AI_REQUESTS_PER_MINUTE") || "10", 1),
      tokensPerDay: count("AI_TOKENS_PER_DAY", read("AI_TOKENS_PER_DAY") || "200000", 1),
    },
    // Shorter than a hosted function lives.
    timeout: count("AI_TIMEOUT_SECONDS", read("AI_TIMEOUT_SECONDS") || "120", 1) * 1000,
    isDemo: read("AI_DEMO") === "1",
  };
}

function isKind(text: string): text is AiProvider["kind"] {
  return Object.hasOwn(homes, text);
}
