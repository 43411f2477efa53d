import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { build, preview } from "vite";
import { benchAssistant } from "./assistant.ts";
import { clears, type Figure, table } from "./figure.ts";
import { benchFindings } from "./findings.ts";
import { benchFirstLoad } from "./first-load.ts";
import { benchLighthouse } from "./lighthouse.ts";
import { benchScoring } from "./scoring-bench.ts";
import { benchSync } from "./sync.ts";
import { benchTap } from "./tap.ts";
import { benchTenYears } from "./ten-years.ts";

const { values: options } = parseArgs({
  options: {
    json: { type: "string" },
    only: { type: "string" },
    "peer-documents": { type: "string", default: "1000" },
  },
});

const parts: Readonly<Record<string, (baseURL: string) => Promise<Figure[]> | Figure[]>> = {
  scoring: benchScoring,
  findings: benchFindings,
  "first-load": benchFirstLoad,
  tap: async (baseURL) => [await benchTap(baseURL)],
  "ten-years": benchTenYears,
  lighthouse: benchLighthouse,
  // These have a server of their own, with a backend.
  sync: () => benchSync(Number(options["peer-documents"])),
  assistant: benchAssistant,
};
const wanted = Object.keys(parts).filter((name) => !options.only || name === options.only);
if (wanted.length === 0) throw new Error(`--only takes one of: ${Object.keys(parts).join(", ")}`);

await build({ logLevel: "warn" });
const server = await preview({ preview: { port: 0, strictPort: false }, logLevel: "warn" });
try {
  const figures: Figure[] = [];
  for (const name of wanted) {
    figures.push(...((await parts[name]?.(server.resolvedUrls?.local[0] ?? "")) ?? []));
  }
  console.log(table(figures));
  if (options.json) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.exitCode = figures.every(clears) ? 0 : 1;
} finally {
  await server.close();
}
