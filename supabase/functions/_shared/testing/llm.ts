import * as v from "valibot";
import { ai } from "../../ai/handler.ts";
import type { AiProvider } from "../ai/provider.ts";
import { type AiEvent, type AiRequest, aiEvent } from "../contract/ai.ts";
import { answer } from "../endpoint.ts";
import type { Person } from "./people.ts";
import { post } from "./requests.ts";
import { type TestSurroundings, testSurroundings } from "./test-surroundings.ts";

/** How a provider may be spoken to. */
export const kinds = ["openai", "anthropic", "openai-compatible"] as const;

/** Surroundings with the stand-in for a provider, and limits that no test meets by chance. */
export function withProvider(
  changes: Partial<AiProvider> = {},
  others: Parameters<typeof testSurroundings>[0] = {},
): TestSurroundings {
  const { environment } = testSurroundings();
  if (!environment.ai) throw new Error("No provider is set up for the tests");
  const limits = { requestsPerMinute: 1000, tokensPerDay: 1_000_000 };
  const provider = { ...environment.ai, limits, ...changes };
  return testSurroundings({ environment: { ...environment, ai: provider }, ...others });
}

/** Tells the stand-in what to do; see tests/llm/contract-server/control.ts. */
export async function tellLlm<Answer = unknown>(
  { environment }: TestSurroundings,
  command: string,
  values: object = {},
): Promise<Answer> {
  const { origin } = new URL(environment.ai?.baseUrl ?? "");
  const response = await fetch(`${origin}/__test/${command}`, {
    method: "POST",
    body: JSON.stringify(values),
  });
  const told = await response.json();
  if (!response.ok) throw new Error(`${command}: ${JSON.stringify(told)}`);
  return told;
}

/** A request that the stand-in saw. */
export interface SeenRequest {
  readonly path: string;
  readonly body: string;
  readonly aborted: boolean;
}

/** The requests that the stand-in saw since the conversation began. */
export function requestsSeen(surroundings: TestSurroundings): Promise<SeenRequest[]> {
  return tellLlm(surroundings, "requests");
}

/** Waits until something holds, however long that takes within a test's patience. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < 500; looks++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("It never came to be");
}

/** Makes the stand-in forget what was asked and said so far. */
export async function newConversation(surroundings: TestSurroundings): Promise<void> {
  for (const command of ["clear-faults", "clear-script", "clear-requests"])
    await tellLlm(surroundings, command);
}

/** A question, or what else is asked for. */
export function asking(text: string, changes: Partial<AiRequest> = {}): AiRequest {
  return { purpose: "chat", language: "en", messages: [{ role: "person", text }], ...changes };
}

/** Asks as the app does. */
export function ask(
  surroundings: TestSurroundings,
  person: Person | undefined,
  request: unknown,
): Promise<Response> {
  return answer(ai, post("ai", person, request), surroundings);
}

/** All events of an answer, parsed as the app does. */
export async function eventsOf(response: Response): Promise<AiEvent[]> {
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status} ${text}`);
  return text.trimEnd().split("\n").map(toEvent);
}

/** One line of an answer. */
export function toEvent(line: string): AiEvent {
  return v.parse(aiEvent, JSON.parse(line));
}

/** What was said, all of it. */
export function textOf(events: readonly AiEvent[]): string {
  return events.map((event) => (event.type === "text" ? event.text : "")).join("");
}
