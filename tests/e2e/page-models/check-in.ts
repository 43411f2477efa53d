import { expect, type Locator, type Page } from "@playwright/test";

/** The sheet in which a check-in is made and changed. */
export class CheckInSheet {
  readonly page: Page;
  readonly sheet: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.getByRole("dialog");
  }

  /** Opens it by its address, as a home-screen shortcut does. */
  async open(address = "/?log=new"): Promise<void> {
    await this.page.goto(address);
    await expect(this.sheet).toBeVisible();
  }

  /** Taps a mood; the sheet then offers the rest. */
  async pick(mood: "Awful" | "Low" | "Okay" | "Good" | "Great"): Promise<void> {
    await this.sheet.getByRole("button", { name: mood }).click();
    await expect(this.note).toBeVisible();
  }

  get note(): Locator {
    return this.sheet.getByRole("textbox", { name: "A note, only for you" });
  }

  async close(): Promise<void> {
    await this.sheet.getByRole("button", { name: "Close" }).click();
    await expect(this.sheet).toHaveCount(0);
  }
}
