import { aiNames, readAiProvider } from "../functions/_shared/ai/provider.ts";
import type { ServiceVariables } from "./functions.ts";
import { setVariables } from "./set-variables.ts";

/** What the server was started with of the assistant's model. */
export function aiVariables(): ServiceVariables {
  return setVariables(aiNames);
}

/** Where the model is; empty when there is none. Throws what a function would throw of these variables. */
export function aiAddress(variables: ServiceVariables): string[] {
  const provider = readAiProvider((name) => variables[name]);
  return provider ? [provider.baseUrl] : [];
}
