import { readFileSync } from "node:fs";

/** The recorded streams by name, and in which format each was recorded. */
export const recordedNames = {
  "anthropic-json-tool.1": "/v1/messages",
  "anthropic-message-delta-input-tokens": "/v1/messages",
  "anthropic-refusal": "/v1/messages",
  "anthropic-text": "/v1/messages",
  "azure-model-router.1": "/v1/chat/completions",
  "openai-error.1": "/v1/responses",
  "openai-phase.1": "/v1/responses",
  "openai-reasoning-encrypted-content.1": "/v1/responses",
  "xai-tool-call": "/v1/chat/completions",
} as const;

export type RecordedName = keyof typeof recordedNames;

/** The answers that a recording holds, one after another, each the JSON texts of its events. */
export function recordedAnswers(name: RecordedName): string[][] {
  const file = new URL(`../recorded/${name}.chunks.txt`, import.meta.url);
  const answers: string[][] = [];
  for (const event of readFileSync(file, "utf8").split("\n")) {
    if (event.trim() === "") continue;
    const begins = answers.length === 0 || JSON.parse(event).type === "response.created";
    if (begins) answers.push([]);
    answers.at(-1)?.push(event);
  }
  return answers;
}
