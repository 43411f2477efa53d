import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, installed, test } from "./app.ts";
import { CheckInSheet } from "./page-models/check-in.ts";
import { QuestionsPage } from "./page-models/questions-page.ts";
import { readRows } from "./read-rows.ts";

test("the Copenhagen inventory is answered offline, over a reload, and its result stands in Trends and on Today", async ({
  app,
}) => {
  const page = await app.open("/");
  await installed(page);
  await app.goOffline();
  await checkIn(page);

  const questions = new QuestionsPage(page);
  await questions.open();
  await questions.start("Burnout");
  await page.getByRole("button", { name: "No", exact: true }).click();
  await questions.answer(5, "Sometimes");
  await expect(page.getByText("Question 6 of 13")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Question 6 of 13")).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("button", { name: "Sometimes" })).toHaveAttribute("aria-pressed", "true");
  await questions.answer(1, "Always");
  // Begun is not done: nothing waits to be sent, and no score was made.
  expect(await readRows(page, "fire-rescued", "questionnaire_response")).toEqual([]);
  await page.getByRole("button", { name: "Skip this one" }).click();
  await expect(page.getByText("Question 7 of 13")).toBeVisible();
  await questions.answer(7, "Often", "To a high degree");
  await questions.finish();

  // 4 × 50 and 100 over 5; 6 × 75 and the reversed 25 over 7.
  const result = page.getByRole("region", { name: "Copenhagen Burnout Inventory" });
  await expect(result).toContainText("60 of 100");
  await expect(result).toContainText("68 of 100");
  await expect(result).toContainText("by convention counted as a sign of burnout; it is no diagnosis");
  await expect(result).toContainText("10.1080/02678370500297720");

  await result.getByRole("link", { name: "See it in Trends" }).click();
  await expect(page.getByRole("region", { name: "Personal burnout, measured", exact: true })).toContainText(
    "Latest 60",
    { timeout: 20_000 },
  );
  await app.open("/");
  await expect(page.getByRole("region", { name: "Measured burnout" })).toContainText(
    "60 personal and 68 work",
  );
  expect(app.violations).toEqual([]);
});

test("who works with people is asked about that too, and an answered one can be deleted and brought back", async ({
  app,
}) => {
  const page = await app.open("/");
  const questions = new QuestionsPage(page);
  await questions.open();
  await questions.card("Burnout").getByRole("switch", { name: "I work with people" }).check();
  await expect(questions.card("Burnout")).toContainText("19 questions");
  await questions.start("Burnout");
  await questions.answer(19, "Seldom", "To a low degree");
  await questions.finish();
  await expect(page.getByRole("region", { name: "Copenhagen Burnout Inventory" })).toContainText(
    "Client burnout",
  );
  await page.getByRole("link", { name: "All questionnaires" }).click();
  const entry = questions.card("Burnout").getByText("Personal 25 · Work 32 · Clients 25");
  await expect(entry).toBeVisible();
  await questions
    .card("Burnout")
    .getByRole("button", { name: /^Delete the one of/ })
    .click();
  await expect(entry).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(entry).toBeVisible();
});

test("a low mood that was asked for leads to help first, which opens offline", async ({ app }) => {
  const page = await app.open("/");
  await installed(page);
  await app.goOffline();
  const questions = new QuestionsPage(page);
  await questions.open();
  await questions.start("Low mood");
  await questions.answer(1, "More than half the days");
  await questions.answer(1, "Several days");
  await questions.finish();
  const help = page.getByRole("region", { name: "Talk to somebody" });
  await expect(help).toBeVisible();
  await expect(page.getByRole("region").first()).toHaveAccessibleName("Talk to somebody");
  await help.getByRole("link", { name: "Help now" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Help now" })).toBeVisible();
});

test("below that nothing is said of help, and no other questionnaire leads there", async ({ app }) => {
  const page = await app.open("/");
  const questions = new QuestionsPage(page);
  await questions.open();
  await questions.start("Low mood");
  await questions.answer(2, "Several days");
  await questions.finish();
  await expect(page.getByRole("region", { name: "PHQ-2" })).toContainText("2 of 6");
  await expect(page.getByRole("region", { name: "Talk to somebody" })).toHaveCount(0);
  await questions.open();
  await questions.start("Well-being");
  await questions.answer(5, "At no time");
  await questions.finish();
  await expect(page.getByRole("region", { name: "WHO-5 Well-Being Index" })).toContainText("0 of 100");
  await expect(page.getByRole("region", { name: "Talk to somebody" })).toHaveCount(0);
});

test("the monthly reminder can be put off until the next month", async ({ app }) => {
  const page = await app.open("/");
  await checkIn(page);
  const card = page.getByRole("region", { name: "Measured burnout" });
  await expect(card.getByRole("link", { name: "Answer them" })).toBeVisible();
  await card.getByRole("button", { name: "Not this month" }).click();
  await expect(card).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("region", { name: "Last night" })).toBeVisible();
  await expect(card).toHaveCount(0);
});

test("the monthly reminder is gone with one switch, and back with it", async ({ app }) => {
  const page = await app.open("/");
  await checkIn(page);
  const card = page.getByRole("region", { name: "Measured burnout" });
  await expect(card).toBeVisible();
  const bar = page.getByRole("navigation");
  const reminder = page.getByRole("switch", { name: "Remind me once a month" });
  await bar.getByRole("link", { name: "More", exact: true }).click();
  await reminder.uncheck();
  await bar.getByRole("link", { name: "Today", exact: true }).click();
  await expect(page.getByRole("region", { name: "Last night" })).toBeVisible();
  await expect(card).toHaveCount(0);
  await bar.getByRole("link", { name: "More", exact: true }).click();
  await expect(reminder).not.toBeChecked();
  await reminder.check();
  await bar.getByRole("link", { name: "Today", exact: true }).click();
  await expect(card).toBeVisible();
});

test("a question and a result have no accessibility problem, in the light or in the dark", async ({
  app,
}) => {
  const page = await app.open("/");
  const questions = new QuestionsPage(page);
  await questions.open();
  await questions.start("Low mood");
  await page.getByRole("button", { name: "Nearly every day" }).waitFor();
  await expectAccessible(page);
  await questions.answer(2, "Nearly every day");
  await questions.finish();
  await expectAccessible(page);
  await questions.open();
  await expectAccessible(page);
});

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

async function checkIn(page: Page): Promise<void> {
  const sheet = new CheckInSheet(page);
  await sheet.open();
  await sheet.pick("Okay");
  await sheet.close();
}
