import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addresses } from "./addresses.ts";
import { expect, test } from "./app.ts";

const places = [...addresses, "/?log=new", "/no-such-page"];

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page has an accessibility problem that axe finds, ${colorScheme}`, async ({ app }) => {
    test.slow();
    for (const place of places) {
      const page = await app.open(place);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const problems = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`,
      );
      expect.soft(problems, place).toEqual([]);
    }
  });
}

test.describe("on the narrowest phone", () => {
  test.use({ look: { viewport: { width: 320, height: 568 } } });

  test("nothing is cut off or scrolls sideways", async ({ app }) => {
    for (const place of places) {
      const page = await app.open(place);
      await settled(page);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect.soft(widths[0], place).toBeLessThanOrEqual(widths[1] ?? 0);
    }
  });
});

test("at twice the text size nothing scrolls sideways either", async ({ app }) => {
  for (const place of places) {
    const page = await app.open(place);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await settled(page);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect.soft(widths[0], place).toBeLessThanOrEqual(widths[1] ?? 0);
  }
});

test("every page has one title of its own, also in the window", async ({ app }) => {
  const titles = new Set<string>();
  for (const address of addresses) {
    const page = await app.open(address);
    await settled(page);
    await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
    const heading = await page.getByRole("heading", { level: 1 }).textContent();
    await expect(page, address).toHaveTitle(`${heading} · Fire Rescued`);
    titles.add(heading ?? "");
  }
  expect(titles.size).toBe(addresses.length);
});

/** Waits until a page shows its content: its title stands and nothing is still opening. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.getByText("Opening", { exact: true })).toHaveCount(0);
}
