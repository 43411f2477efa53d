import { type SieveOptions, sieve } from "./sieve.ts";

/** The part of a request that the sieve looks at: every text in it. */
interface Texts {
  readonly messages: readonly (
    | { readonly text: string; readonly calls?: readonly { readonly arguments: unknown }[] }
    | { readonly result: string }
  )[];
}

/**
 * A request to the model without personal data: in what the person wrote, in answers, in the arguments of calls
 * and in the results of tools, whose numbers, keys and structure stay.
 */
export function sieveRequest<Request extends Texts>(request: Request, options: SieveOptions): Request {
  const messages = request.messages.map((message) => {
    if ("result" in message) return { ...message, result: sieveJson(message.result, options) };
    const text = sieveText(message.text, options);
    if (!message.calls) return { ...message, text };
    const calls = message.calls.map((call) => ({
      ...call,
      arguments: sieveArguments(call.arguments, options),
    }));
    return { ...message, text, calls };
  });
  return { ...request, messages };
}

/** A summary comes as JSON, all else as words. */
function sieveText(text: string, options: SieveOptions): string {
  return /^\s*[[{]/.test(text) ? sieveJson(text, options) : sieve(text, options).text;
}

function sieveArguments(value: unknown, options: SieveOptions): unknown {
  return typeof value === "string" ? sieveJson(value, options) : sieveValue(value, options);
}

/** JSON in a string; what is none, or is nested deeper than the stack is, is sieved as any text. */
function sieveJson(json: string, options: SieveOptions): string {
  try {
    return JSON.stringify(sieveValue(JSON.parse(json), options));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return sieve(json, options).text;
    throw error;
  }
}

function sieveValue(value: unknown, options: SieveOptions): unknown {
  if (typeof value === "string") return sieve(value, options).text;
  if (Array.isArray(value)) return value.map((one) => sieveValue(one, options));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sieveValue(one, options)]));
}
