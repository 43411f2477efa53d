import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type App, expect, installed, test } from "./app.ts";
import { AssistantPage } from "./page-models/assistant-page.ts";
import { putRows } from "./put-rows.ts";
import { readRows } from "./read-rows.ts";

/** Two years of made-up life, on this device only. */
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

test("without a network or an account a question gets an answer with numbers that open their charts", async ({
  app,
}) => {
  test.slow();
  const page = await lookAround(app);
  await installed(page);
  await app.goOffline();
  const assistant = new AssistantPage(page);
  await assistant.open();
  await assistant.button("How was my week?").click();
  await expect(assistant.answers).toContainText("Written on this device, without AI");
  await expectNoProblems(page);

  await assistant.question.fill("Why is my burnout risk");
  await assistant.question.press("Shift+Enter");
  await assistant.question.pressSequentially("where it is?");
  await assistant.question.press("Enter");
  await expect(assistant.answers).toHaveCount(2);
  await expect(assistant.question).toHaveValue("");

  const chip = assistant.chips.first();
  const number = await chip.textContent();
  await chip.click();
  await expect(page.getByRole("heading", { level: 1, name: "Trends" })).toBeVisible();
  await page.goBack();
  await expect(assistant.chips.first()).toHaveText(number ?? "");
  await expect(assistant.answers).toHaveCount(2);
  expect(app.violations).toEqual([]);
});

test("what goes together is looked for while somebody asks, without a visit to Findings", async ({ app }) => {
  test.slow();
  const page = await lookAround(app);
  const assistant = new AssistantPage(page);
  await assistant.open();
  await expect
    .poll(() => readRows(page, "fire-rescued-sample", "findings"), { timeout: 60_000 })
    .not.toEqual([]);
  await assistant.question.fill("What goes with my mood?");
  await assistant.question.press("Enter");
  await expect(assistant.answers).toContainText("to be chance");
});

test("a question comes along from Today and from a chart", async ({ app }) => {
  test.slow();
  const page = await lookAround(app);
  await page.getByRole("link", { name: "Ask why" }).click();
  const { question } = new AssistantPage(page);
  await expect(question).toHaveValue(/^Why is my burnout risk/);
  await app.open("/trends?metric=restingHeartRate&range=30");
  await page.getByRole("link", { name: "Ask about this" }).click();
  await expect(question).toHaveValue(/resting heart rate.*30 days/i);
});

test("conversations are listed, deleted and brought back", async ({ app }) => {
  const page = await app.open("/assistant");
  const assistant = new AssistantPage(page);
  const earlier = page.getByRole("region", { name: "Earlier conversations" });
  await assistant.ask("What can I ask?");
  await assistant.button("New conversation").click();
  await expect(assistant.turns).toHaveCount(0);
  await assistant.ask("How have I slept?");
  await assistant.button("New conversation").click();
  await expect(earlier.getByRole("listitem")).toHaveCount(2);

  await earlier.getByRole("button", { name: "Delete “What can I ask?”" }).click();
  await expect(earlier.getByRole("listitem")).toHaveCount(1);
  await expect(earlier.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(earlier.getByRole("listitem")).toHaveCount(2);

  await earlier.getByRole("button", { name: "Delete all…" }).click();
  await earlier.getByRole("button", { name: "Delete all", exact: true }).click();
  await expect(earlier).toContainText("2 conversations deleted.");
  await earlier.getByRole("button", { name: "Undo" }).click();
  await earlier.getByRole("link", { name: /How have I slept/ }).click();
  await expect(assistant.turns).toContainText("How have I slept?");
  await expect(assistant.answers).toHaveCount(1);
});

test("what would be sent is shown, word for word, before anything can be switched on", async ({ app }) => {
  const page = await app.open("/more");
  await page.getByRole("switch", { name: "AI model" }).click();
  const sheet = page.getByRole("dialog", { name: "Use an AI model" });
  await expect(sheet.getByText('"role": "person"')).toBeVisible();
  await expect(sheet).toContainText("What never is");
  // Without an account there is nobody to send it through.
  await expect(sheet.getByRole("link", { name: "Sign in, or make an account" })).toBeVisible();
  await expectNoProblems(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("switch", { name: "AI model" })).not.toBeChecked();

  await app.open("/assistant");
  const assistant = new AssistantPage(page);
  await assistant.question.fill("Write to ann@example.org on 12 March");
  await page
    .getByRole("button", { name: "What is sent" })
    .or(page.getByRole("button", { name: "Use an AI model…" }))
    .click();
  await expect(sheet.getByText('"role": "person"')).toBeVisible();
  await expect(sheet).not.toContainText("ann@example.org");
  await expect(sheet).not.toContainText("12 March");
});

test("words of crisis bring up whom to call, before anything else", async ({ app }) => {
  const page = await app.open("/assistant");
  const assistant = new AssistantPage(page);
  await assistant.ask("What can I ask?");
  await assistant.question.fill("I want to die");
  await assistant.question.press("Enter");
  const help = page.getByRole("region", { name: "You don't have to carry this alone" });
  await expect(assistant.turns.getByRole("listitem").filter({ hasText: "I want to die" })).toBeAttached();
  await expect(help).toBeInViewport();
  await expect(help.getByRole("link", { name: /^Call/ }).first()).toBeVisible();
  await expect(assistant.answers).toHaveCount(1);
  await expectNoProblems(page);
  await help.getByRole("link", { name: "Help now" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Help now" })).toBeVisible();
});

test("what was sent is listed as it was, offline too, and the list can be deleted", async ({ app }) => {
  const page = await app.open("/more/sent");
  await expect(page.getByText("The assistant has sent nothing from this device.")).toBeVisible();
  await installed(page);
  const body = JSON.stringify({ purpose: "chat", messages: [{ role: "person", text: "How am I?" }] });
  await putRows(page, "fire-rescued", "sent_request", [
    { id: "a", at: Date.now() - 60_000, purpose: "chat", body, model: "some-model", status: "answered" },
    { id: "b", at: Date.now() - 40 * 86_400_000, purpose: "insight", body, status: "failed" },
  ]);
  await app.goOffline();
  await page.reload();
  await expect(page.getByText("1 minute ago · answered · some-model")).toBeVisible();
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText('"text": "How am I?"')).toBeVisible();
  await expectNoProblems(page);
  await page.getByRole("button", { name: "Delete the list" }).click();
  await expect(page.getByText("The assistant has sent nothing from this device.")).toBeVisible();
});
