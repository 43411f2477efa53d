import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { MODEL_VERSION } from "#core/burnout/score-fold.ts";
import { type App, expect, test } from "./app.ts";

/** Two years of made-up life: scores, nights and check-ins as the app itself makes them. */
async function lookAround(app: App): Promise<Page> {
  const page = await app.open("/more");
  await page.getByRole("button", { name: "Look around" }).click();
  await expect(page.getByRole("region", { name: "Burnout risk" })).toContainText("likely", {
    timeout: 30_000,
  });
  return page;
}

async function expectNoProblems(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await new AxeBuilder({ page }).analyze();
  expect(light.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await new AxeBuilder({ page }).withRules("color-contrast").analyze();
  expect(dark.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("a tapped number says what it was made of, and the keyboard gets back to where it was", async ({
  app,
}) => {
  test.slow();
  const page = await lookAround(app);
  const sheet = page.getByRole("dialog");

  const risk = page
    .getByRole("region", { name: "Burnout risk" })
    .getByRole("link", { name: /Where this comes from/ });
  await risk.focus();
  await page.keyboard.press("Enter");
  await expect(sheet).toContainText("The last 7 days");
  await expect(sheet).toContainText(MODEL_VERSION);
  await expect(sheet).toContainText("Published data of");
  await expectNoProblems(page);
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(risk).toBeFocused();

  const why = page.getByRole("region", { name: "Tomorrow, and why" });
  await why.getByRole("link", { name: /Chance that tomorrow/ }).click();
  await expect(sheet).toContainText("What adds and what takes");
  await expect(sheet).toContainText(/counts (much|some|a little) \(/);
  await expect(sheet).toContainText("What is missing");
  await expectNoProblems(page);
  await page.goBack();
  await expect(sheet).toHaveCount(0);

  await why.getByRole("listitem").first().getByRole("link").click();
  await expect(sheet).toContainText("In the score");
  await expect(sheet).toContainText("Part of what the score stands on");
  await sheet.getByRole("button", { name: "Close" }).click();

  await page
    .getByRole("region", { name: /night/i })
    .getByRole("link", { name: /Resting heart rate/ })
    .click();
  await expect(sheet).toContainText("Your usual");
  await expect(sheet).toContainText("In tomorrow's chance");
  await expectNoProblems(page);
  await sheet.getByRole("link", { name: "Open its trend" }).click();
  await expect(page).toHaveURL(/\/trends\?metric=restingHeartRate/);
  await expect(sheet).toHaveCount(0);
  expect(app.violations).toEqual([]);
});

test("it can be asked on a day's page and in Trends, and opened by its address", async ({ app }) => {
  test.slow();
  const page = await lookAround(app);
  const sheet = page.getByRole("dialog");
  await app.open("/day");
  await page.getByRole("link", { name: /^\d+, likely/ }).click();
  await expect(sheet).toContainText("The last 7 days");
  await page.keyboard.press("Escape");
  await app.open("/trends?metric=strainRisk&range=30");
  await page.getByRole("link", { name: "Where this comes from" }).click();
  await expect(sheet).toContainText("A wholly usual day of yours");
  for (const [about, words] of [
    ["respiratoryRate", "It weighs nothing in the score."],
    ["hrvWeek", "over the last 7 nights"],
    ["nonsense", "This link names no number of the app."],
  ]) {
    await app.open(`/?explain=${about}`);
    await expect(sheet).toContainText(words ?? "");
    expect(await sheet.evaluate((dialog) => dialog.matches(":modal"))).toBe(true);
  }
  expect(app.violations).toEqual([]);
});

test("a person who hides the number finds it neither in the sheet nor in Trends", async ({ app }) => {
  test.slow();
  const page = await lookAround(app);
  const sheet = page.getByRole("dialog");
  await page.getByRole("button", { name: "Hide the number" }).click();
  await expect(page.getByRole("button", { name: "Show the number" })).toBeVisible();
  for (const about of ["sustainedLoad", "strainRisk"]) {
    await app.open(`/?explain=${about}`);
    await expect(sheet).toContainText("hidden, as you chose");
    await expect(sheet).not.toContainText("likely");
    await expect(sheet).not.toContainText(/(adds|takes) [\d.]+ point/);
  }
  for (const metric of ["sustainedLoad", "strainRisk"]) {
    await app.open(`/trends?metric=${metric}&range=90`);
    await expect(page.getByText("You chose to hide this number.")).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(/7-day mean \d/);
    await expect(page.getByText(/: hidden/).first()).toBeVisible();
    await expect(page.getByRole("region", { name: /in numbers/ })).toHaveCount(0);
  }
});

test("About the numbers shows the evaluation as cards on a phone and as a table where it is wide", async ({
  app,
}) => {
  const page = await app.open("/more/about");
  const card = page.getByRole("region", { name: "How well it does" });
  await expect(card.getByRole("heading", { level: 3 }).first()).toBeVisible();
  await expect(card.getByRole("table")).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(card.getByRole("table")).toBeVisible();
  await expect(card.getByRole("heading", { level: 3 })).toHaveCount(0);
  await expect(card.getByRole("row")).not.toHaveCount(1);
  await expectNoProblems(page);
});
