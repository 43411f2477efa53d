import type { AiEvent } from "../contract/ai.ts";

/**
 * Answers with events, each a line of JSON that is sent at once.
 *
 * @param onGone called when whoever asked reads no further
 */
export function eventStream(events: AsyncGenerator<AiEvent, void, undefined>, onGone: () => void): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await events.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    async cancel() {
      onGone();
      // Lets it tidy up behind itself.
      await events.return();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson",
      // Nothing on the way may gather lines up.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
