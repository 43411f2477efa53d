import "fake-indexeddb/auto";
import { parseArgs } from "node:util";
import { simulate } from "./simulate.ts";
import { isCrash } from "./simulated-device.ts";
import { openSimulatedServer } from "./simulated-server.ts";

// What a device was waiting for when it died is nobody's any more.
process.on("unhandledRejection", (error) => {
  if (!isCrash(error)) throw error;
});

const { values } = parseArgs({
  options: { seed: { type: "string" }, runs: { type: "string" }, once: { type: "boolean" } },
});
const first = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const runs = Number(values.runs ?? 100);

const server = await openSimulatedServer();
let failed = 0;
for (let seed = first; seed < first + runs; seed++) {
  const violations = await simulate(seed, server);
  if (violations.length > 0 && values.once) process.exit(1);
  if (violations.length === 0) continue;
  failed += 1;
  console.log(`seed ${seed}: ${violations.length} violations\n${violations.slice(0, 5).join("\n")}\n`);
}
await server.close();
console.log(`${runs} runs from seed ${first}: ${failed} with violations`);
process.exitCode = failed > 0 ? 1 : 0;
