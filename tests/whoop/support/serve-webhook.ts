import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { answer } from "../../../supabase/functions/_shared/endpoint.ts";
import type { Surroundings } from "../../../supabase/functions/_shared/surroundings.ts";
import { whoopWebhook } from "../../../supabase/functions/whoop-webhook/handler.ts";

/** Serves the webhook's endpoint, so that WHOOP can reach it over the network. */
export async function serveWebhook(
  surroundings: Surroundings,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer(async (incoming, response) => {
    const request = new Request("http://functions/functions/v1/whoop-webhook", {
      method: incoming.method ?? "POST",
      headers: incoming.headers as Record<string, string>,
      body: new Uint8Array(await buffer(incoming)),
    });
    const answered = await answer(whoopWebhook, request, surroundings);
    response.writeHead(answered.status).end(await answered.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
