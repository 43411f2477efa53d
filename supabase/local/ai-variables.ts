import { aiNames, readAiProvider } from "../functions/_shared/ai/provider.ts";
import { type Child, startChild } from "./child.ts";

/** How the functions are told who answers the assistant's questions, as far as somebody set it. */
export type AiVariables = Readonly<Partial<Record<(typeof aiNames)[number], string>>>;

/** What the server was started with of a provider. */
export function aiVariables(): AiVariables {
  return Object.fromEntries(
    aiNames.flatMap((name) => {
      const value = process.env[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/** The address that the functions must reach; none where no provider was set up. Throws as they would. */
export function aiAddress(variables: AiVariables): string[] {
  const provider = readAiProvider((name) => variables[name]);
  return provider ? [provider.baseUrl] : [];
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
