import * as v from "valibot";
import { AI_REQUEST_BYTES, type AiMessage, type AiRequest, aiRequest } from "#contract/ai.ts";
import type { SieveOptions } from "#contract/sieve/sieve.ts";
import { sieveRequest } from "#contract/sieve/sieve-request.ts";
import type { Brand } from "#core/model/brand.ts";

/** The messages of a request; see the contract for which may follow which. */
export type AiMessages = readonly AiMessage[];

/** The JSON text of a request that has been through the sieve: the only thing that can be sent. */
export type AiBody = Brand<string, "AiBody">;

/**
 * Takes personal data out of a request and writes it as it will be sent, character by character; undefined
 * where the server would not take it: it has too many messages, or is too long.
 */
export function aiBody(
  request: Omit<AiRequest, "messages"> & { readonly messages: AiMessages },
  options: SieveOptions,
): AiBody | undefined {
  const sieved = sieveRequest(request, options);
  const body = JSON.stringify(sieved);
  const fits = new TextEncoder().encode(body).length <= AI_REQUEST_BYTES;
  return fits && v.is(aiRequest, sieved) ? (body as AiBody) : undefined;
}
