import { parseArgs } from "node:util";
import type { LocalDay } from "#core/time.ts";
import { announceNewRecords } from "./announce.ts";
import { startWhoop } from "./start.ts";

/**
 * The stand-in for WHOOP by itself, for a demo or for tests in other processes. The first line it prints is
 * JSON: its url, clientId and clientSecret.
 *
 *   node tests/whoop/contract-server/main.ts [--port 4174] [--control] [--webhook-url URL]
 *     [--tokens-file FILE] [--client-id ID] [--client-secret SECRET] [--until-stdin-ends]
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    control: { type: "boolean", default: false },
    "webhook-url": { type: "string" },
    "tokens-file": { type: "string" },
    "client-id": { type: "string", default: "demo-client" },
    "client-secret": { type: "string", default: "demo-client-secret" },
    // Ends with whoever started it, even one that was killed.
    "until-stdin-ends": { type: "boolean", default: false },
  },
});

/** The same lives whenever the demo is started, so that what a device holds still fits. */
const lives = [1, 2, 3].map((seed) => ({
  seed,
  firstDay: "2023-01-01" as LocalDay,
  days: 4018,
  daysAhead: 0,
}));

const whoop = await startWhoop({
  port: Number(values.port),
  control: values.control,
  clientId: values["client-id"],
  clientSecret: values["client-secret"],
  people: lives,
  ...(values["webhook-url"] !== undefined && { webhookUrl: values["webhook-url"] }),
  ...(values["tokens-file"] !== undefined && { tokensFile: values["tokens-file"] }),
});
const { url, clientId, clientSecret } = whoop;
console.log(JSON.stringify({ url, clientId, clientSecret }));
const stopAnnouncing = values["webhook-url"] === undefined ? () => {} : announceNewRecords(whoop);
function stop(): void {
  stopAnnouncing();
  process.stdin.destroy();
  void whoop.close();
}
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
if (values["until-stdin-ends"]) process.stdin.once("end", stop).resume();
