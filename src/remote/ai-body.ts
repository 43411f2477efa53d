import type { AiMessage, AiRequest } from "#contract/ai.ts";
import type { SieveOptions } from "#contract/sieve/sieve.ts";
import { sieveRequest } from "#contract/sieve/sieve-request.ts";
import type { Brand } from "#core/model/brand.ts";

/** The messages of a request; see the contract for which may follow which. */
export type AiMessages = readonly AiMessage[];

/** The JSON text of a request that has been through the sieve: the only thing that can be sent. */
export type AiBody = Brand<string, "AiBody">;

/** Takes personal data out of a request and writes it as it will be sent, character by character. */
export function aiBody(
  request: Omit<AiRequest, "messages"> & { readonly messages: AiMessages },
  options: SieveOptions,
): AiBody {
  return JSON.stringify(sieveRequest(request, options)) as AiBody;
}
