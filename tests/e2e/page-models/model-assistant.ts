import { expect, type Locator, type Page, type Request } from "@playwright/test";
import { AssistantPage } from "./assistant-page.ts";

/** How fast answers are, the benchmark says; here a busy machine may take its time. */
const PATIENCE = { timeout: 20_000 };

/** The assistant where a model can be reached, and what its page asks of the network. */
export class ModelAssistant extends AssistantPage {
  /** The bodies that it sent to the function, each as it was. */
  readonly sent: string[] = [];
  readonly #asked: URL[] = [];

  constructor(page: Page) {
    super(page);
    page.on("request", (request) => this.#note(request));
  }

  get newest(): Locator {
    return this.answers.last();
  }

  /** Opens a conversation that was begun before. */
  async reopen(address: string): Promise<void> {
    await this.page.goto(address);
    await expect(this.answers.first()).toBeVisible();
  }

  /** Asks, and waits for nothing. */
  async put(question: string): Promise<void> {
    await this.question.fill(question);
    await this.button("Ask").click();
  }

  /** Asks in a conversation of its own. */
  async putAnew(question: string): Promise<void> {
    await this.open();
    await this.put(question);
  }

  /** Waits until so many answers are there, and the last has come to its end. */
  async answered(count: number): Promise<Locator> {
    await expect(this.answers).toHaveCount(count, PATIENCE);
    await expect(this.newest).toHaveAttribute("aria-busy", "false", PATIENCE);
    return this.newest;
  }

  /** Opens what is said before anything is sent, and gives the request that it shows. */
  async readPayload(): Promise<string> {
    const { page } = this;
    await page.getByRole("button", { name: /^(Use an AI model…|What is sent)$/ }).click();
    const shown = page.getByRole("dialog").getByRole("region", { name: /^The next request/ });
    await expect(shown).toContainText("purpose");
    // Shown with line breaks, sent without.
    return JSON.stringify(JSON.parse((await shown.textContent()) ?? ""));
  }

  async switchOn(): Promise<void> {
    const sheet = this.page.getByRole("dialog");
    await sheet.getByRole("button", { name: "Switch on" }).click();
    await expect(sheet).toHaveCount(0);
    await expect(this.page.getByText("An AI model answers, through your account's server.")).toBeVisible();
  }

  /** Switches the model on, and lets notes go along if asked to. */
  async useModel({ notes = false } = {}): Promise<void> {
    await this.open();
    await this.readPayload();
    if (notes)
      await this.page
        .getByRole("dialog")
        .getByRole("switch", { name: /^Own words too/ })
        .click();
    await this.switchOn();
  }

  /** What the page asked of anybody but its own server. */
  elsewhere(): string[] {
    const { origin } = new URL(this.page.url());
    return this.#asked.filter((url) => url.origin !== origin).map(({ href }) => href);
  }

  #note(request: Request): void {
    const url = new URL(request.url());
    // The others stay within the page.
    if (/^(https?|wss?):$/.test(url.protocol)) this.#asked.push(url);
    if (url.pathname === "/functions/v1/ai" && request.method() === "POST") {
      this.sent.push(request.postData() ?? "");
    }
  }
}
