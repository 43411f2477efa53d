import { expect, type Locator, type Page } from "@playwright/test";

/** The page on which a person signs up, in and out. */
export class AccountPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto("/account");
    await expect(this.page.getByRole("heading", { level: 1, name: "Account" })).toBeVisible();
  }

  get email(): Locator {
    return this.page.getByLabel("E-mail", { exact: true });
  }

  get password(): Locator {
    return this.page.getByLabel(/^(New p|P)assword$/);
  }

  get code(): Locator {
    return this.page.getByLabel("Code", { exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole("main").getByRole("button", { name, exact: true });
  }

  async signUp(email: string, password: string): Promise<void> {
    await this.open();
    await this.button("I have no account yet").click();
    await this.email.fill(email);
    await this.password.fill(password);
    await this.button("Make an account").click();
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.open();
    await this.email.fill(email);
    await this.password.fill(password);
    await this.button("Sign in").click();
  }

  /** Waits until the account is open on this device. */
  async isOpen(email: string): Promise<void> {
    await expect(this.page.getByRole("region", { name: "Signed in as" })).toContainText(email);
  }
}
