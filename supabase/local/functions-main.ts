import { failed } from "../functions/_shared/answers.ts";
import { answer } from "../functions/_shared/endpoint.ts";
import { realSurroundings } from "../functions/_shared/real-surroundings.ts";
import { ai } from "../functions/ai/handler.ts";
import { health } from "../functions/health/handler.ts";
import { jobsTick } from "../functions/jobs-tick/handler.ts";
import { whoopCallback } from "../functions/whoop-callback/handler.ts";
import { whoopConnect } from "../functions/whoop-connect/handler.ts";
import { whoopDisconnect } from "../functions/whoop-disconnect/handler.ts";
import { whoopRefreshNow } from "../functions/whoop-refresh-now/handler.ts";
import { whoopWebhook } from "../functions/whoop-webhook/handler.ts";

// All functions in one Deno process: what the hosted project runs, at the same addresses.
const endpoints = [
  ai,
  health,
  jobsTick,
  whoopCallback,
  whoopConnect,
  whoopDisconnect,
  whoopRefreshNow,
  whoopWebhook,
];

const surroundings = realSurroundings();
const byPath = new Map(endpoints.map((endpoint) => [`/functions/v1/${endpoint.name}`, endpoint]));

Deno.serve(
  {
    hostname: "127.0.0.1",
    port: 0,
    // The first line that is written tells whoever started this where it listens.
    onListen: ({ port }) => console.log(JSON.stringify({ port })),
  },
  (request) => {
    const endpoint = byPath.get(new URL(request.url).pathname);
    return endpoint
      ? answer(endpoint, request, surroundings)
      : failed(404, "not_found", "There is no such function.");
  },
);

// It ends with whoever started it, however that ended.
for await (const _ of Deno.stdin.readable);
Deno.exit();
