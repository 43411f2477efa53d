import { parseArgs } from "node:util";
import { measure } from "./measure.ts";

/** Histories of noise that show anything, at most; and of those with an effect that show it, at least. */
const MOST_NOISE = 0.12;
const LEAST_FOUND = 0.8;

const { values: options } = parseArgs({
  options: {
    histories: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
  },
});
const histories = Number(options.histories);
const firstSeed = Number(options.seed);
const memories = [0, 0.3, 0.6, 0.8];

let ok = true;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
console.log(`Ten metrics of noise, ${histories} histories each: how many show any finding (≤ 12 %)`);
for (const days of [90, 180, 365]) {
  for (const memory of memories) {
    const seed = firstSeed * 1_000_003 + days * 1009 + memory * 100_000;
    const { showNoise } = measure(histories, { seed, days, memory });
    ok &&= showNoise <= MOST_NOISE;
    console.log(`  ${days} days, φ ${memory}: ${percent(showNoise)}`);
  }
}
console.log("A true effect of 0.5 SD on a third of a year's days: how many show it (≥ 80 %)");
for (const memory of memories) {
  const seed = firstSeed * 2_000_003 + memory * 100_000;
  const { found, held } = measure(histories, { seed, days: 365, memory, effect: 0.5 });
  ok &&= found >= LEAST_FOUND;
  console.log(`  φ ${memory}: ${percent(found)}; its interval holds the true size in ${percent(held)}`);
}
console.log("Noise with weekends, seasons and a quarter of the days missing: how many show any finding");
for (const memory of memories) {
  const seed = firstSeed * 3_000_017 + memory * 100_000;
  const shape = { weekday: 1, season: 1.5, missing: 0.25, questions: 5 };
  const { showNoise } = measure(histories, { seed, days: 365, memory, ...shape });
  ok &&= showNoise <= MOST_NOISE;
  console.log(`  365 days, φ ${memory}: ${percent(showNoise)}`);
}
process.exitCode = ok ? 0 : 1;
