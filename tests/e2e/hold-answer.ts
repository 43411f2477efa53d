import type { BrowserContext } from "@playwright/test";

/** An answer of the server on its way. */
export interface HeldAnswer {
  /** Resolves when the server has done its part. */
  readonly reached: Promise<void>;
  readonly release: () => void;
}

/**
 * Lets the pushes of all tabs reach the server, and keeps the answer of one of them back.
 *
 * @param which the number of that push, from 1
 */
export async function holdAnswer(context: BrowserContext, which = 1): Promise<HeldAnswer> {
  const [reached, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let count = 0;
  await context.route("**/rpc/sync_push", async (route) => {
    count += 1;
    const isHeld = count === which;
    const response = await route.fetch();
    if (isHeld) {
      reached.resolve();
      await held.promise;
    }
    // Its tab may have been closed meanwhile.
    await route.fulfill({ response }).catch(() => {});
  });
  return { reached: reached.promise, release: held.resolve };
}
