import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addDays, type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import { generateWhoopExport } from "../fixtures/whoop-export.ts";
import { type App, expect, installed, test } from "./app.ts";
import { CheckInSheet } from "./page-models/check-in.ts";
import { ImportPage } from "./page-models/import-page.ts";

/** How fast findings are made, the benchmark says; here a busy machine may take its time. */
const PATIENCE = { timeout: 60_000 };

const SENTENCE =
  /^(On days|On the day after|Two days after) .+ is .+ (higher|lower|longer|shorter) \(.+ to .+\)/;

/** Fills the app with the sample person's two years. */
async function enterSample(app: App): Promise<Page> {
  const page = await app.open("/more");
  await page.getByRole("button", { name: "Look around" }).click();
  await expect(page.getByText("You are looking at sample data.")).toBeVisible(PATIENCE);
  return page;
}

/** The same, and what was found in them. */
async function openSampleFindings(app: App): Promise<Page> {
  const page = await enterSample(app);
  await openFindings(page);
  return page;
}

async function openFindings(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Findings", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Findings" })).toBeVisible();
}

/** Holds that work on the sample up, as another window that is at it would, until it is closed. */
async function holdElsewhere(app: App, work: "findings" | "scoring"): Promise<Page> {
  const other = await app.open("/help", { newTab: true });
  await other.evaluate(
    (name) =>
      new Promise<void>((held) => {
        void navigator.locks.request(name, () => {
          held();
          return new Promise(() => {});
        });
      }),
    `fire-rescued-${work} fire-rescued-sample`,
  );
  return other;
}

/** What was found, each as its card. */
function found(page: Page) {
  return page.getByRole("region").filter({ has: page.getByText(SENTENCE) });
}

test("the sample person sees what was found, how sure it is and on how many days it stands", async ({
  app,
}) => {
  test.slow();
  const page = await openSampleFindings(app);
  const first = found(page).first();
  await expect(first).toBeVisible(PATIENCE);
  await expect(first).toContainText(/unlikely to be chance|still be chance/i);
  await expect(first).toContainText(/\d+ (of \d+ days|days against \d+, of \d+)/);
  const problems = await new AxeBuilder({ page }).analyze();
  expect(problems.violations.map(({ id }) => id)).toEqual([]);

  await first.getByRole("link", { name: /in Trends/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Trends" })).toBeVisible();
  expect(app.violations).toEqual([]);
});

test("what was looked at and stayed silent is folded away until asked for", async ({ app }) => {
  test.slow();
  const page = await openSampleFindings(app);
  const silent = page.getByRole("region", { name: "Looked at, nothing clear" });
  const show = silent.getByRole("button", { name: /^Show \d+ pairs?$/ });
  await expect(show).toHaveAttribute("aria-expanded", "false", PATIENCE);
  await expect(silent.getByRole("listitem")).toHaveCount(0);
  await show.focus();
  await page.keyboard.press("Enter");
  await expect(silent.getByRole("listitem").first()).toBeVisible();
  await expect(silent.getByRole("button", { name: "Hide them" })).toHaveAttribute("aria-expanded", "true");
});

test("without a network and after a restart the findings are there", async ({ app }) => {
  test.slow();
  const page = await openSampleFindings(app);
  await installed(page);
  const sentence = await found(page).first().getByText(SENTENCE).textContent(PATIENCE);
  await app.closeBrowser();
  await app.startBrowser();
  await app.goOffline();
  const again = await app.open("/findings");
  await expect(again.getByText(sentence ?? "")).toBeVisible(PATIENCE);
});

test("somebody who has just begun reads what will appear, when, and what to do now", async ({ app }) => {
  const page = await app.open("/findings");
  const nothing = page.getByRole("region", { name: "Nothing found yet" });
  await expect(nothing).toContainText("Your findings will be here");
  await expect(nothing).toContainText("about 30 days");
  await nothing.getByRole("link", { name: "Log how you are" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("looking can be stopped and taken up again, by keyboard alone", async ({ app }) => {
  test.slow();
  const page = await enterSample(app);
  // Entering the sample opens other windows anew, so the hold comes after it.
  const other = await holdElsewhere(app, "findings");
  await openFindings(page);
  await expect(page.getByRole("progressbar", { name: "Looking through your days" })).toBeVisible(PATIENCE);
  await page.getByRole("button", { name: "Stop" }).focus();
  await page.keyboard.press("Enter");
  const again = page.getByRole("button", { name: "Look again" });
  await expect(again).toBeFocused();
  await other.close();
  await page.keyboard.press("Enter");
  await expect(found(page).first()).toBeVisible(PATIENCE);
  await expect(page.getByRole("progressbar")).toHaveCount(0);
});

test("looking can be stopped, too, while it waits for days to be scored", async ({ app }) => {
  test.slow();
  const page = await enterSample(app);
  // The page waits for something to look at only where days were scored before.
  await expect(page.getByRole("region", { name: "Burnout risk" })).toContainText("likely", PATIENCE);
  const other = await holdElsewhere(app, "scoring");
  const checkIn = new CheckInSheet(page);
  await checkIn.open();
  await checkIn.pick("Good");
  await checkIn.close();
  await openFindings(page);
  const again = page.getByRole("button", { name: "Look again" });
  await page.getByRole("button", { name: "Stop" }).click(PATIENCE);
  await expect(again).toBeVisible();
  await other.close();
  await again.click();
  await expect(found(page).first()).toBeVisible(PATIENCE);
});

test("after three weeks the page says what comes next and how many days are missing", async ({ app }) => {
  const days = 21;
  const today = localDay(Date.now() as Instant, 120 as OffsetMinutes);
  const importPage = new ImportPage(await app.open("/import"));
  const { zip } = generateWhoopExport({ seed: 3, firstDay: addDays(today, -days), days });
  await importPage.choose("my_whoop_data.zip", zip);
  await importPage.confirm();
  await importPage.done();
  const page = await app.open("/findings");
  const nothing = page.getByRole("region", { name: "Nothing found yet" });
  await expect(nothing).toContainText(/Closest so far: .+ and your .+, after \d+ more days?\./, PATIENCE);
  const waiting = page.getByRole("region", { name: "Not enough days yet" });
  await waiting.getByRole("button", { name: /^Show \d+ pairs$/ }).click();
  await expect(waiting.getByRole("listitem").first()).toContainText(/\d+ more days?/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
