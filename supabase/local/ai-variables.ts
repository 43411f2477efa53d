import { type Child, startChild } from "./child.ts";

const NAMES = [
  "AI_PROVIDER",
  "AI_API_KEY",
  "AI_MODEL",
  "AI_BASE_URL",
  "AI_REQUESTS_PER_MINUTE",
  "AI_TOKENS_PER_DAY",
  "AI_TIMEOUT_SECONDS",
  "AI_DEMO",
] as const;

/** How the functions are told who answers the assistant's questions, as far as somebody set it. */
export type AiVariables = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

/** All that the functions may read of it. */
export const aiVariableNames: readonly string[] = NAMES;

/** Where providers are, unless AI_BASE_URL says otherwise. */
const homes: Readonly<Record<string, string>> = {
  openai: "https://api.openai.com",
  anthropic: "https://api.anthropic.com",
};

/** What the server was started with of a provider. */
export function aiVariables(): AiVariables {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = process.env[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/** The address that the functions must reach; none where no provider was set up. */
export function aiAddress({ AI_PROVIDER = "", AI_BASE_URL }: AiVariables): string[] {
  const address = AI_BASE_URL ?? homes[AI_PROVIDER];
  return address === undefined ? [] : [address];
}

/** Whether `AI_DEMO=1` asks for the make-believe provider, and nobody named another. */
export function isAiDemo(variables: AiVariables): boolean {
  return variables.AI_DEMO === "1" && !variables.AI_PROVIDER;
}

/** Starts the make-believe provider, whose model is a script of a few lines. */
export async function startAiDemo(): Promise<{
  readonly variables: AiVariables;
  readonly close: Child["close"];
}> {
  const { greeting, close } = await startChild({
    program: process.execPath,
    // As fast as real ones write.
    arguments: ["tests/llm/contract-server/main.ts", "--until-stdin-ends", "--pace=25"],
    environment: process.env,
    onLine: (line) => console.log(line),
  });
  const { baseUrl, apiKey }: Record<string, string> = JSON.parse(greeting);
  if (!baseUrl || !apiKey) throw new Error("The demo provider did not say where it is");
  return {
    variables: {
      AI_PROVIDER: "openai-compatible",
      AI_BASE_URL: baseUrl,
      AI_API_KEY: apiKey,
      AI_MODEL: "make-believe",
      AI_DEMO: "1",
    },
    close,
  };
}
