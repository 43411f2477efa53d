import { addresses } from "./addresses.ts";
import { expect, installed, test } from "./app.ts";

test("every page opens offline after one visit, first opens of lazy pages included", async ({ app }) => {
  await installed(await app.open("/"));
  await app.goOffline();
  for (const address of addresses) {
    const page = await app.open(address, { newTab: true });
    await expect(page.getByRole("heading", { level: 1 }), address).toBeVisible();
    await expect(page.getByText("This page stopped"), address).toHaveCount(0);
    await page.close();
  }
  expect(app.violations).toEqual([]);
});

test("pages open one from the other offline, within the first visit", async ({ app }) => {
  const page = await app.open("/");
  await installed(page);
  await app.goOffline();
  const bar = page.getByRole("navigation");
  for (const name of ["Trends", "Findings", "More", "Today"]) {
    await bar.getByRole("link", { name, exact: true }).click();
    await expect(bar.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("an unknown address leads home, offline too", async ({ app }) => {
  await installed(await app.open("/"));
  await app.goOffline();
  const page = await app.open("/no-such-page");
  await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
});
