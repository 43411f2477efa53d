import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addresses } from "./addresses.ts";
import { expect, test } from "./app.ts";

const places = [...addresses, "/trends?show=numbers", "/?log=new", "/no-such-page"];

test("no page has an accessibility problem that axe finds, in the light or in the dark", async ({ app }) => {
  test.slow();
  for (const place of places) {
    const page = await app.open(place);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await settled(page);
    expect.soft(await problemsOf(new AxeBuilder({ page })), place).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    const contrast = new AxeBuilder({ page }).withRules("color-contrast");
    expect.soft(await problemsOf(contrast), `${place} in the dark`).toEqual([]);
  }
});

test.describe("on the narrowest phone", () => {
  test.use({ look: { viewport: { width: 320, height: 568 } } });

  test("nothing is cut off or scrolls sideways", async ({ app }) => {
    for (const place of places) {
      const page = await app.open(place);
      await settled(page);
      expect.soft(await sideways(page), place).toBeLessThanOrEqual(0);
    }
  });
});

test("at twice the text size nothing scrolls sideways either", async ({ app }) => {
  for (const place of places) {
    const page = await app.open(place);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await settled(page);
    expect.soft(await sideways(page), place).toBeLessThanOrEqual(0);
  }
});

test("every page has one title, which is the window's too", async ({ app }) => {
  for (const address of addresses) {
    const page = await app.open(address);
    await settled(page);
    await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
    const heading = await page.getByRole("heading", { level: 1 }).textContent();
    await expect(page, address).toHaveTitle(`${heading} · Fire Rescued`);
  }
});

test("with data on them the pages have no accessibility problem either", async ({ app }) => {
  test.slow();
  const page = await app.open("/more");
  await page.getByRole("button", { name: "Look around" }).click();
  await expect(page.getByText("You are looking at sample data.")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("region", { name: "Burnout risk" })).toContainText("likely", {
    timeout: 30_000,
  });
  for (const place of [
    "/",
    "/trends",
    "/trends?range=all",
    "/trends?show=numbers&last=90",
    "/findings",
    "/diary",
    "/day",
    "/assistant",
  ]) {
    await app.open(place);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await settled(page);
    expect.soft(await problemsOf(new AxeBuilder({ page })), place).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    const contrast = new AxeBuilder({ page }).withRules("color-contrast");
    expect.soft(await problemsOf(contrast), `${place} in the dark`).toEqual([]);
    expect.soft(await sideways(page), place).toBeLessThanOrEqual(0);
  }
  expect(app.violations).toEqual([]);
});

/** By how many pixels a page is wider than the window. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

async function problemsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/** Waits until a page shows its content: its title stands and nothing is still opening. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.getByText("Opening", { exact: true })).toHaveCount(0);
}
