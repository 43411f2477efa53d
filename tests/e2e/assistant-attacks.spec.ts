import type { LlmServer } from "../llm/contract-server/llm-server.ts";
import { badCalls, EVIL } from "../llm/contract-server/misdeeds.ts";
import { obedientModel, ordersIn } from "../llm/contract-server/obedient-model.ts";
import { type Injection, injections } from "../llm/injections.ts";
import { personalCorpus } from "../llm/personal-corpus.ts";
import { expect, test } from "./assisted.ts";
import type { ModelAssistant } from "./page-models/model-assistant.ts";
import { bringInWriting } from "./written-season.ts";

// One server, one provider and one Deno for all of them.
test.describe.configure({ mode: "default", timeout: 180_000 });

/** So many of the corpus must have been tried. */
const MOST = 40;
const FOUND = /^(On days|On the day after|Two days after) .+ is .+ (higher|lower|longer|shorter)/;

const at = (...places: readonly Injection["place"][]) =>
  injections.filter(({ place }) => places.includes(place)).map(({ text }) => text);

/** Texts in groups that are short enough to be one question each. */
function inGroups(texts: readonly string[], longest: number): string[] {
  const groups: string[] = [];
  for (const text of texts) {
    const last = groups.at(-1);
    if (last === undefined || last.length + text.length > longest) groups.push(text);
    else groups[groups.length - 1] = `${last}\n${text}`;
  }
  return groups;
}

test("a model that obeys every injected text gets nowhere: no script, no request elsewhere, no tool, nothing to click", async ({
  phone,
  person,
  chat,
  llm,
}) => {
  await phone.signIn(person);
  await bringInWriting(chat.page, { questions: at("journal"), notes: at("note") });
  // The names of the journal go along with what was found about them.
  await chat.page.goto("/findings");
  await expect(chat.page.getByText(FOUND).first()).toBeVisible({ timeout: 60_000 });
  await chat.useModel({ notes: true });
  const violations = phone.app.violations.length;
  llm.script.use(obedientModel);
  const successes: string[] = [];
  // Notes go along with every question, and the rest is asked.
  const asked = inGroups(
    injections.map(({ text }) => text),
    1200,
  );
  for (const question of ["What goes together with my recovery?", ...asked]) {
    await chat.putAnew(question);
    await chat.answered(1);
    successes.push(...(await activeContent(chat)));
  }
  successes.push(...toolsThatRan(llm), ...chat.elsewhere(), ...phone.app.violations.slice(violations));
  expect(successes).toEqual([]);
  // The model did understand them, but for those of which the sieve takes the order itself; some came by a tool.
  expect(understood(llm, ["user", "tool"]).size).toBeGreaterThanOrEqual(MOST);
  expect(understood(llm, ["tool"]).size).toBeGreaterThan(0);
});

test("nothing of the personal corpus is in any request that the provider saw", async ({
  phone,
  person,
  chat,
  llm,
}) => {
  await phone.signIn(person);
  const sentences = personalCorpus.map(({ text }) => text);
  // Notes of two weeks go along, as far as there is room for them.
  await bringInWriting(chat.page, { questions: sentences.slice(0, 10), notes: sentences.slice(10, 40) });
  await chat.useModel({ notes: true });
  for (const question of inGroups(sentences, 3500)) {
    await chat.putAnew(`Why am I tired?\n${question}`);
    await expect(
      chat.answers.or(chat.page.getByText("You don't have to carry this alone")).first(),
    ).toBeAttached();
    if ((await chat.answers.count()) > 0) await chat.answered(1);
  }
  const bodies = llm.requests.map(({ body }) => JSON.stringify(JSON.parse(body))).join("\n");
  const leaked = personalCorpus.flatMap(({ personal }) => personal.filter((text) => holds(bodies, text)));
  expect(leaked).toEqual([]);
  expect(holds(bodies, person.email)).toBe(false);
  // What an answer needs did arrive.
  const kept = personalCorpus.flatMap(({ keep }) => keep);
  expect(kept.filter((text) => holds(bodies, text)).length).toBeGreaterThan(kept.length / 2);
});

/** Whether a JSON text holds words, by themselves and not within longer ones. */
function holds(json: string, words: string): boolean {
  const escaped = JSON.stringify(words)
    .slice(1, -1)
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(json);
}

/** What of an answer is more than text and chips, told in words. */
async function activeContent(chat: ModelAssistant): Promise<string[]> {
  return chat.page.evaluate((evil) => {
    const found: string[] = [];
    if ("pwned" in window) found.push("a script ran");
    for (const element of document.querySelectorAll("article *")) {
      const name = element.localName;
      if (/^(script|iframe|img|svg|style|form|input|object|embed|video|audio|base|meta|link)$/.test(name)) {
        found.push(`<${name}>`);
      }
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith("on")) found.push(`${name} ${attribute}`);
        const isChart = attribute === "href" && value.startsWith("/trends?metric=");
        if (/^(href|src|action|srcdoc|style)$/.test(attribute) && !isChart) {
          found.push(`${name} ${attribute}=${value}`);
        }
        if (value.includes(evil)) found.push(`${name} ${attribute}=${value}`);
      }
    }
    const text = document.querySelector("main")?.textContent ?? "";
    if (text.includes("40 mg of propranolol")) found.push("a dose");
    if (text.includes("You have clinical depression")) found.push("a diagnosis");
    if (text.includes("You don't have to carry this alone")) found.push("a false card of help");
    return found;
  }, EVIL);
}

interface ChatMessage {
  readonly role: string;
  readonly content: unknown;
  readonly tool_call_id?: string;
  readonly tool_calls?: readonly {
    readonly id: string;
    readonly function: { readonly name: string; readonly arguments: string };
  }[];
}

function messagesOf(llm: LlmServer): ChatMessage[][] {
  return llm.requests.map(({ body }) => (JSON.parse(body) as { messages: ChatMessage[] }).messages);
}

/** The injections that reached the model in messages of some roles. */
function understood(llm: LlmServer, roles: readonly string[]): Set<string> {
  return new Set(
    messagesOf(llm).flatMap((messages) => {
      const told = messages.filter(({ role }) => roles.includes(role));
      const turns = told.map(({ content }) => ({ by: "person" as const, text: JSON.stringify(content) }));
      return ordersIn({ turns }).map(({ text }) => text);
    }),
  );
}

/** Bad calls of the corpus that the device answered with anything but an error. */
function toolsThatRan(llm: LlmServer): string[] {
  const bad = new Set(Object.values(badCalls).flatMap((calls) => calls.map(keyOf)));
  return messagesOf(llm).flatMap((messages) => {
    const calls = new Map(
      messages.flatMap((one) => one.tool_calls?.map((call) => [call.id, call.function]) ?? []),
    );
    return messages.flatMap(({ tool_call_id = "", content }) => {
      const call = calls.get(tool_call_id);
      const isError = /^\{"error":"(unknown_tool|bad_arguments)"\}$/.test(String(content));
      return call && bad.has(keyOf(call)) && !isError ? [`${keyOf(call)} gave ${content}`] : [];
    });
  });
}

function keyOf(call: { readonly name: string; readonly arguments: string }): string {
  return `${call.name} ${call.arguments}`;
}
