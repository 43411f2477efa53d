import { parseArgs } from "node:util";
import { startLlm } from "./start.ts";

/**
 * The make-believe provider of language models by itself, for a demo or for tests in other processes. The first
 * line it prints is JSON: its url, baseUrl and apiKey.
 *
 *   node tests/llm/contract-server/main.ts [--port 4175] [--control] [--api-key KEY] [--pace 25]
 *     [--until-stdin-ends]
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    control: { type: "boolean", default: false },
    "api-key": { type: "string", default: "demo-key" },
    // Milliseconds between two tokens.
    pace: { type: "string", default: "0" },
    // Ends with whoever started it, even one that was killed.
    "until-stdin-ends": { type: "boolean", default: false },
  },
});

const llm = await startLlm({
  port: Number(values.port),
  control: values.control,
  apiKey: values["api-key"],
  pace: Number(values.pace),
});
const { url, baseUrl, apiKey } = llm;
console.log(JSON.stringify({ url, baseUrl, apiKey }));
function stop(): void {
  process.stdin.destroy();
  void llm.close();
}
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
if (values["until-stdin-ends"]) process.stdin.once("end", stop).resume();
