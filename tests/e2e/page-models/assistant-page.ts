import { expect, type Locator, type Page } from "@playwright/test";

/** The page on which questions are asked. */
export class AssistantPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(address = "/assistant"): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.getByRole("heading", { level: 1, name: "Assistant" })).toBeVisible();
    await expect(this.page.getByRole("region", { name: "Earlier conversations" })).toBeAttached();
  }

  get question(): Locator {
    return this.page.getByRole("textbox", { name: "Your question" });
  }

  get turns(): Locator {
    return this.page.getByRole("list", { name: "Conversation" });
  }

  get answers(): Locator {
    return this.page.getByRole("article", { name: "Answer" });
  }

  get chips(): Locator {
    return this.answers.getByRole("link");
  }

  button(name: string): Locator {
    return this.page.getByRole("main").getByRole("button", { name, exact: true });
  }

  /** Asks as a person does who types, and waits until nothing more comes. */
  async ask(question: string): Promise<void> {
    const before = await this.answers.count();
    await this.question.fill(question);
    await this.question.press("Enter");
    await expect(this.turns).toContainText(question);
    await expect.poll(() => this.answers.count()).toBeGreaterThan(before);
    await expect(this.button("Stop")).toHaveCount(0, { timeout: 30_000 });
  }
}
