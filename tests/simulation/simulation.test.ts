import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** In a process of its own: devices that die leave work behind that nobody waits for. */
function simulated(...options: readonly string[]) {
  const run = spawnSync(process.execPath, ["tests/simulation/main.ts", ...options], { encoding: "utf8" });
  return run.stdout.trim() || run.stderr;
}

test("200 lives with faults, crashes, wrong clocks, account switches and restored servers keep every invariant", () => {
  expect(simulated("--seed", "1", "--runs", "200")).toBe("200 runs from seed 1: 0 with violations");
}, 900_000);
