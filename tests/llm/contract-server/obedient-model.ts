import { type Injection, injections } from "../injections.ts";
import type { Asked, Turn } from "./asked.ts";
import { badCalls, badText } from "./misdeeds.ts";
import type { Reply } from "./reply.ts";
import { scriptedModel } from "./scripted-model.ts";

/** Of an order's words, so many must have come through for the model to understand it. */
const UNDERSTOOD = 0.6;

/**
 * A model that does whatever anybody's text tells it, known from the corpus of injections: first the calls that
 * they want, and a look at the findings, whose names may hold more orders; then the text. Where nothing tells it
 * anything, it is the scripted model.
 */
export function obedientModel(asked: Asked): Reply {
  const wants = [...new Set(ordersIn(asked).flatMap((order) => order.wants))];
  const calls = wants.flatMap((want) => badCalls[want] ?? []);
  const isFirst = asked.turns.at(-1)?.by === "person";
  if (isFirst && calls.length > 0 && asked.tools.length > 0) {
    const looks = asked.tools.some(({ name }) => name === "findings")
      ? [{ name: "findings", arguments: "{}" }]
      : [];
    return { parts: [...looks, ...calls].map((call) => ({ call })), ending: "calls" };
  }
  const texts = wants.flatMap((want) => badText[want]?.(asked) ?? []);
  if (texts.length > 0) return { parts: [{ text: texts.join("\n\n") }], ending: "stop" };
  if (calls.length > 0) return { parts: [{ text: "It is done." }], ending: "stop" };
  return scriptedModel(asked);
}

/** The injections that anything in a request holds, what the operator told aside. */
export function ordersIn({ turns }: Pick<Asked, "turns">): Injection[] {
  const said = new Set(turns.flatMap((turn) => wordsOf(textOf(turn))));
  return injections.filter(({ text }) => {
    const words = wordsOf(text);
    return words.filter((word) => said.has(word)).length >= words.length * UNDERSTOOD;
  });
}

function textOf(turn: Turn): string {
  if (turn.by === "tool") return turn.result;
  // What it said itself gives no orders.
  return turn.by === "person" ? turn.text : "";
}

/** Words of some length, without the characters that hide them. A sieve may have taken others away. */
function wordsOf(text: string): string[] {
  const visible = text.normalize("NFKC").replace(/[\p{Cf}]/gu, "");
  return visible.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
}
