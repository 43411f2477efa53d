import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { chromiumOptions } from "../e2e/chromium.ts";
import type { Figure } from "./figure.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

/** Lighthouse's three mobile scores of the first page. */
export async function benchLighthouse(baseURL: string): Promise<Figure[]> {
  const { executablePath, args = [] } = chromiumOptions();
  const chrome = await launch({
    ...(executablePath ? { chromePath: executablePath } : {}),
    chromeFlags: ["--headless=new", ...args],
  });
  try {
    const result = await lighthouse(baseURL, {
      port: chrome.port,
      onlyCategories: [...CATEGORIES],
      logLevel: "error",
    });
    return CATEGORIES.map((category) => ({
      name: `Lighthouse mobile: ${category}`,
      value: (result?.lhr.categories[category]?.score ?? 0) * 100,
      unit: "score",
      bar: 98,
      atLeast: true,
    }));
  } finally {
    chrome.kill();
  }
}
