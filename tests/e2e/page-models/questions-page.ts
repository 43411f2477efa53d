import { expect, type Locator, type Page } from "@playwright/test";

/** The list of questionnaires, and one that is being filled in. */
export class QuestionsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto("/questions");
    await expect(this.page.getByRole("heading", { level: 1, name: "Questionnaires" })).toBeVisible();
  }

  card(name: "Burnout" | "Well-being" | "Low mood"): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  async start(name: "Burnout" | "Well-being" | "Low mood"): Promise<void> {
    await this.card(name)
      .getByRole("link", { name: /^(Start|Go on)/ })
      .click();
  }

  /** Answers questions one after another, each with the same words where they are offered. */
  async answer(count: number, ...words: readonly string[]): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const question = this.page.getByRole("heading", { level: 2 });
      const before = await question.textContent();
      const buttons = words.map((word) => this.page.getByRole("button", { name: word, exact: true }));
      const [first, ...others] = buttons;
      if (!first) throw new Error("No answer was named");
      await others.reduce((either, one) => either.or(one), first).click();
      await expect(this.page.getByText(before ?? "", { exact: true })).toHaveCount(0);
    }
  }

  async finish(): Promise<void> {
    await this.page.getByRole("button", { name: "See the result" }).click();
    await expect(this.page.getByRole("link", { name: "All questionnaires" })).toBeVisible();
  }
}
