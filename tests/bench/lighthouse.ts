import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { chromiumOptions } from "../e2e/chromium.ts";
import { type Figure, median } from "./figure.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

/** The simulated phone is as busy as this machine is: one run alone says little. */
const RUNS = 3;

/** Lighthouse's three mobile scores of the first page, the middle of several runs. */
export async function benchLighthouse(baseURL: string): Promise<Figure[]> {
  const runs: number[][] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await scores(baseURL));
  return CATEGORIES.map((category, index) => ({
    name: `Lighthouse mobile: ${category}`,
    value: median(runs.map((run) => run[index] ?? Number.NaN)),
    unit: "score",
    bar: 98,
    atLeast: true,
  }));
}

async function scores(baseURL: string): Promise<number[]> {
  const { executablePath, args } = chromiumOptions();
  const chrome = await launch({ chromePath: executablePath, chromeFlags: ["--headless=new", ...args] });
  try {
    const result = await lighthouse(baseURL, {
      port: chrome.port,
      onlyCategories: [...CATEGORIES],
      logLevel: "error",
    });
    return CATEGORIES.map((category) => (result?.lhr.categories[category]?.score ?? 0) * 100);
  } finally {
    chrome.kill();
  }
}
