import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { build, preview } from "vite";
import { clears, type Figure, table } from "./figure.ts";
import { benchFirstLoad } from "./first-load.ts";
import { benchLighthouse } from "./lighthouse.ts";
import { benchScoring } from "./scoring-bench.ts";
import { benchTap } from "./tap.ts";
import { benchTenYears } from "./ten-years.ts";

const { values: options } = parseArgs({ options: { json: { type: "string" } } });

await build({ logLevel: "warn" });
const server = await preview({ preview: { port: 0, strictPort: false }, logLevel: "warn" });
const baseURL = server.resolvedUrls?.local[0] ?? "";
try {
  const scoring = benchScoring();
  const figures: Figure[] = [
    {
      name: "Scoring ten years from nothing, worker time",
      value: scoring.fullRebuildMs,
      unit: "ms",
      bar: 50,
    },
    { name: "Scoring one new day after ten years, worker time", value: scoring.oneDayMs, unit: "ms", bar: 2 },
    ...(await benchFirstLoad(baseURL)),
    await benchTap(baseURL),
    ...(await benchTenYears(baseURL)),
    ...(await benchLighthouse(baseURL)),
  ];
  console.log(table(figures));
  if (options.json) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.exitCode = figures.every(clears) ? 0 : 1;
} finally {
  await server.close();
}
