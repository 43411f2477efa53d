import type { Surroundings } from "../surroundings.ts";

/** How long to rest before the second and last try, in milliseconds. */
const REST = 400;

/**
 * A fetch for the provider. What failed on the way or at the provider's own fault is tried once more, soon: a
 * person waits. It follows no redirect, which would take the question elsewhere.
 */
export function providerFetch({ fetch: request, wait }: Pick<Surroundings, "fetch" | "wait">): typeof fetch {
  return async (input, init) => {
    const once = () => request(input, { ...init, redirect: "error" });
    try {
      const response = await once();
      if (![500, 502, 504].includes(response.status)) return response;
      await response.body?.cancel();
    } catch (error) {
      if (init?.signal?.aborted) throw error;
    }
    await wait(REST);
    init?.signal?.throwIfAborted();
    return await once();
  };
}
