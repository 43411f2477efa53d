import { expect, type Locator, type Page } from "@playwright/test";

/** WHOOP among the sources in Settings. */
export class WhoopSource {
  readonly page: Page;
  readonly card: Locator;

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByRole("region", { name: "Sources" });
  }

  async open(): Promise<void> {
    await this.page.goto("/more");
    await expect(this.card).toBeVisible({ timeout: 30_000 });
  }

  button(name: string): Locator {
    return this.card.getByRole("button", { name });
  }

  /** Up to WHOOP's own page. */
  async goToConsent(): Promise<void> {
    await this.button("Connect WHOOP").click();
    await expect(this.card.getByRole("heading", { name: "What will be fetched" })).toBeFocused();
    await this.button("Go to WHOOP").click();
    // Deno may only be starting.
    await this.consent("Allow").waitFor({ timeout: 60_000 });
  }

  /** A button of WHOOP's own page. */
  consent(answer: "Allow" | "Don’t allow"): Locator {
    return this.page.getByRole("button", { name: answer, exact: true });
  }

  /** Says yes at WHOOP, and is back in the app. */
  async connect(): Promise<void> {
    await this.open();
    await this.goToConsent();
    await this.consent("Allow").click();
    await expect(this.card.getByText("WHOOP is connected.")).toBeVisible({ timeout: 30_000 });
  }
}
