import { expect, type Locator, type Page, type Request } from "@playwright/test";

/** How fast answers are, the benchmark says; here a busy machine may take its time. */
const PATIENCE = { timeout: 20_000 };

/** The page where questions are asked, and answered from the person's own numbers. */
export class AssistantPage {
  readonly page: Page;
  /** What the page sent to the function, each body as it was. */
  readonly sent: string[] = [];
  /** What it asked of anybody but its own server. */
  readonly elsewhere: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on("request", (request) => this.#note(request));
  }

  async open(address = "/assistant"): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.getByRole("heading", { level: 1, name: "Assistant" })).toBeVisible();
  }

  get question(): Locator {
    return this.page.getByRole("textbox", { name: "Your question" });
  }

  /** All answers, earliest first. */
  get answers(): Locator {
    return this.page.getByRole("article", { name: "Answer" });
  }

  get newest(): Locator {
    return this.answers.last();
  }

  /** Numbers that open a chart. */
  chips(answer: Locator = this.newest): Locator {
    return answer.getByRole("link", { name: /: open the chart$/ });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** Asks in a conversation of its own. */
  async askAnew(question: string): Promise<void> {
    await this.open();
    await this.ask(question);
  }

  async ask(question: string): Promise<void> {
    await this.question.fill(question);
    await this.button("Ask").click();
  }

  /** Waits until so many answers are there, and the last has come to its end. */
  async answered(count: number): Promise<Locator> {
    await expect(this.answers).toHaveCount(count, PATIENCE);
    await expect(this.newest).toHaveAttribute("aria-busy", "false", PATIENCE);
    return this.newest;
  }

  /** Opens what is said before anything is sent, and gives the request that it shows. */
  async readPayload(): Promise<string> {
    await this.button(/^(Use an AI model…|What is sent)$/).click();
    const shown = this.page
      .getByRole("dialog")
      .getByRole("region", { name: "The next request, character by character" });
    await expect(shown).toContainText("purpose");
    return JSON.stringify(JSON.parse((await shown.textContent()) ?? ""));
  }

  async switchOn(): Promise<void> {
    await this.page.getByRole("dialog").getByRole("button", { name: "Switch on" }).click();
    await expect(this.page.getByRole("dialog")).toHaveCount(0);
    await expect(this.page.getByText("An AI model answers, through your account's server.")).toBeVisible();
  }

  /** Switches the model on, and lets notes go along if asked to. */
  async useModel({ notes = false } = {}): Promise<void> {
    await this.open();
    await this.readPayload();
    if (notes) await this.page.getByRole("dialog").getByRole("switch", { name: "Own words too" }).click();
    await this.switchOn();
  }

  #note(request: Request): void {
    const url = new URL(request.url());
    if (url.pathname === "/functions/v1/ai" && request.method() === "POST") {
      this.sent.push(request.postData() ?? "");
    }
    const isOwn = url.origin === new URL(this.page.url()).origin || /^(data|blob|about):$/.test(url.protocol);
    if (!isOwn) this.elsewhere.push(request.url());
  }
}
