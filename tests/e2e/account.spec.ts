import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { createClient } from "@supabase/supabase-js";
import { test as base, expect, installed } from "./app.ts";
import { expireToken } from "./expire-token.ts";
import { MailSink } from "./mail-sink.ts";
import { AccountPage } from "./page-models/account-page.ts";
import { CheckInSheet } from "./page-models/check-in.ts";
import { type Served, serveBuild } from "./serve.ts";

interface AccountServer {
  readonly served: Served;
  readonly mail: MailSink;
}

/** The app with its backend, whose e-mails can be read. Every test takes an address of its own. */
const test = base.extend<{ readonly mail: MailSink }, { readonly accountServer: AccountServer }>({
  accountServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
    async ({}, use) => {
      const mail = await MailSink.open();
      const served = await serveBuild({ smtpPort: mail.port });
      // It starts with the first request, which takes seconds on a busy machine.
      await fetch(`${served.url}/auth/v1/health`);
      await use({ served, mail });
      await served.close();
      await mail.close();
    },
    { scope: "worker" },
  ],
  mail: async ({ accountServer }, use) => use(accountServer.mail),
  served: async ({ accountServer }, use) => use(accountServer.served),
});

const PASSWORD = "four calm grey herons";

let drawn = 0;
function newAddress(name: string): string {
  drawn += 1;
  return `${name}-${process.pid}-${drawn}@example.com`;
}

async function logNote(page: Page, note: string): Promise<void> {
  const sheet = new CheckInSheet(page);
  await sheet.open();
  await sheet.pick("Good");
  await sheet.note.fill(note);
  await sheet.close();
}

async function diary(page: Page): Promise<Page> {
  await page.goto("/diary");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}

test("who signed up is still signed in after a restart, without a network too", async ({ app }) => {
  const email = newAddress("ada");
  const page = await app.open("/account");
  await installed(page);
  const account = new AccountPage(page);
  await account.signUp(email, PASSWORD);
  await account.isOpen(email);
  await logNote(page, "signed in");
  await app.closeBrowser();
  await app.startBrowser();
  await app.goOffline();
  const later = await app.open("/diary");
  await expect(later.getByText("signed in")).toBeVisible();
  await new AccountPage(later).open();
  await new AccountPage(later).isOpen(email);
  await expect(later.getByText("You have been signed out")).toHaveCount(0);
  expect(app.violations).toEqual([]);
});

test("a wrong password is said beside its field, and what was typed stays", async ({ app }) => {
  const email = newAddress("wrong");
  const account = new AccountPage(await app.open("/account"));
  await account.signIn(email, "not this one");
  await expect(account.password).toHaveAccessibleDescription(/don't go together/);
  await expect(account.email).toHaveValue(email);
  await expect(account.password).toHaveValue("not this one");
  await account.button("I have no account yet").click();
  await account.password.fill("short");
  await account.button("Make an account").click();
  await expect(account.password).toHaveAccessibleDescription(/too easy to guess/);
  await account.email.fill("no address");
  await account.password.fill(PASSWORD);
  await account.button("Make an account").click();
  await expect(account.email).toHaveAccessibleDescription(/no address that mail can be sent to/);
});

test("an address that has an account already is said so", async ({ app }) => {
  const email = newAddress("taken");
  await createClient(app.url, "sb_publishable_local").auth.signUp({ email, password: PASSWORD });
  const account = new AccountPage(await app.open("/account"));
  await account.signUp(email, PASSWORD);
  await expect(account.email).toHaveAccessibleDescription(/an account with this address already/);
});

test("a code from an e-mail opens the account, a wrong one doesn't", async ({ app, mail }) => {
  const email = newAddress("code");
  const account = new AccountPage(await app.open("/account"));
  await account.email.fill(email);
  await account.button("Sign in by e-mail code").click();
  await account.button("Send code").click();
  const code = await mail.code(email);
  await account.code.fill(code === "000000" ? "111111" : "000000");
  await account.button("Continue").click();
  await expect(account.code).toHaveAccessibleDescription(/mistyped, used or too old/);
  await account.code.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await account.button("Continue").click();
  await account.isOpen(email);
});

test("a forgotten password is set anew by code, and works from then on", async ({ app, mail }) => {
  const email = newAddress("reset");
  await createClient(app.url, "sb_publishable_local").auth.signUp({ email, password: PASSWORD });
  const account = new AccountPage(await app.open("/account"));
  await account.email.fill(email);
  await account.button("Forgot password").click();
  await account.button("Send code").click();
  await account.code.fill(await mail.code(email));
  await account.button("Continue").click();
  await account.password.fill("another quiet lake house");
  await account.button("Save password").click();
  await account.isOpen(email);
  await account.button("Sign out").click();
  await expect(account.page).toHaveURL(`${app.url}/`);
  await account.signIn(email, "another quiet lake house");
  await account.isOpen(email);
});

test("the link in the e-mail leads to the new password too", async ({ app, mail }) => {
  const email = newAddress("link");
  await createClient(app.url, "sb_publishable_local").auth.signUp({ email, password: PASSWORD });
  const page = await app.open("/account");
  await installed(page);
  const account = new AccountPage(page);
  await account.email.fill(email);
  await account.button("Forgot password").click();
  await account.button("Send code").click();
  await page.goto(await mail.link(email));
  await expect(page.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  await expect(page).toHaveURL(`${app.url}/account`);
  await account.password.fill("another quiet lake house");
  await account.button("Save password").click();
  await account.isOpen(email);
  // A link works once.
  await page.goto(await mail.link(email));
  await expect(page.getByRole("heading", { level: 1, name: "Account" })).toBeVisible();
});

test("records of this device go along once the person says so", async ({ app }) => {
  const email = newAddress("adopt");
  const page = await app.open("/");
  await logNote(page, "before the account");
  const account = new AccountPage(page);
  await account.signUp(email, PASSWORD);
  const question = page.getByRole("region", { name: "What becomes of what is on this device?" });
  await expect(question).toContainText("1 check-in");
  // Asked again after a restart: nothing has been decided.
  await page.reload();
  await expect(question).toContainText(email);
  await account.button("Take it along").click();
  await account.isOpen(email);
  await expect((await diary(page)).getByText("before the account")).toBeVisible();
  await account.open();
  await leave(account);
  await expect((await diary(page)).getByText("before the account")).toHaveCount(0);
});

test("who declines finds the records where they were", async ({ app }) => {
  const email = newAddress("decline");
  const page = await app.open("/");
  await logNote(page, "nobody else's");
  const account = new AccountPage(page);
  await account.signUp(email, PASSWORD);
  await account.button("Don't sign in").click();
  await expect(account.email).toBeVisible();
  await expect((await diary(page)).getByText("nobody else's")).toBeVisible();
  await account.signIn(email, PASSWORD);
  await account.button("Leave it here").click();
  await account.isOpen(email);
  await expect((await diary(page)).getByText("nobody else's")).toHaveCount(0);
});

test("one person's records are never shown to another on the same device", async ({ app }) => {
  const [first, second] = [newAddress("first"), newAddress("second")];
  const page = await app.open("/account");
  const other = await app.open("/diary", { newTab: true });
  const account = new AccountPage(page);
  await account.signUp(first, PASSWORD);
  await account.isOpen(first);
  await logNote(page, "the first one's");
  await expect(other.getByText("the first one's")).toBeVisible();
  await page.bringToFront();
  await account.open();
  await leave(account);
  // The other tab follows by itself.
  await expect(other.getByText("the first one's")).toHaveCount(0);
  await account.signUp(second, PASSWORD);
  await account.isOpen(second);
  await expect((await diary(page)).getByText("the first one's")).toHaveCount(0);
  await logNote(page, "the second one's");
  await account.open();
  await leave(account);
  await account.signIn(first, PASSWORD);
  await account.isOpen(first);
  await diary(page);
  await expect(page.getByText("the first one's")).toBeVisible();
  await expect(page.getByText("the second one's")).toHaveCount(0);
});

/** Signs out, keeping what waits; the question goes away once sync has sent it. */
async function leave({ page }: AccountPage): Promise<void> {
  const away = page.getByRole("region", { name: "How are you?" });
  const way = page.getByRole("button", { name: /^(Sign out|Keep here and sign out)$/ });
  await expect(async () => {
    if (await way.isVisible()) await way.click({ timeout: 1000 });
    await expect(away).toBeVisible({ timeout: 2000 });
  }).toPass();
}

test("signing out with changes that wait asks, and keeps them", async ({ app }) => {
  const email = newAddress("waiting");
  const page = await app.open("/account");
  await installed(page);
  const account = new AccountPage(page);
  await account.signUp(email, PASSWORD);
  await account.isOpen(email);
  await app.goOffline();
  await logNote(page, "not sent yet");
  await account.open();
  await account.button("Sign out").click();
  await expect(page.getByText("not reached your account yet")).toBeVisible();
  await account.button("Stay signed in").click();
  await account.isOpen(email);
  await account.button("Sign out and remove").click();
  await account.button("Remove from this device…").click();
  await expect(page.getByRole("alert")).toContainText("nowhere else");
  await account.button("Stay signed in").click();
  await account.button("Sign out").click();
  await account.button("Keep here and sign out").click();
  await expect(page).toHaveURL(`${app.url}/`);
  await expect((await diary(page)).getByText("not sent yet")).toHaveCount(0);
  await app.goOffline(false);
  await account.signIn(email, PASSWORD);
  await account.isOpen(email);
  await expect((await diary(page)).getByText("not sent yet")).toBeVisible();
});

test("records that are removed are gone from this device", async ({ app }) => {
  const email = newAddress("remove");
  const page = await app.open("/account");
  await installed(page);
  const account = new AccountPage(page);
  await account.signUp(email, PASSWORD);
  await account.isOpen(email);
  await app.goOffline();
  await logNote(page, "not for this device");
  await account.open();
  await account.button("Sign out and remove").click();
  await account.button("Remove from this device…").click();
  await account.button("Delete and sign out").click();
  await expect(page).toHaveURL(`${app.url}/`);
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names).toEqual(["fire-rescued"]);
  expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain("session");
});

test("a session that the server ended asks for signing in again, and loses nothing", async ({ app }) => {
  const email = newAddress("expired");
  const page = await app.open("/account");
  const account = new AccountPage(page);
  await account.signUp(email, PASSWORD);
  await account.isOpen(email);
  await logNote(page, "kept meanwhile");
  const elsewhere = createClient(app.url, "sb_publishable_local").auth;
  await elsewhere.signInWithPassword({ email, password: PASSWORD });
  await elsewhere.signOut({ scope: "global" });
  await expireToken(page);
  await account.open();
  await expect(page.getByText("You have been signed out")).toBeVisible();
  await page.goto("/more");
  await expect(page.getByRole("region", { name: "Account" })).toContainText("Sign in again to sync");
  await expect((await diary(page)).getByText("kept meanwhile")).toBeVisible();
  await account.open();
  await expect(account.email).toHaveValue(email);
  await account.password.fill(PASSWORD);
  await account.button("Sign in").click();
  await expect(page.getByText("You have been signed out")).toHaveCount(0);
  await expect((await diary(page)).getByText("kept meanwhile")).toBeVisible();
});

test("offline, the form says so and keeps what was typed", async ({ app }) => {
  const page = await app.open("/account");
  await installed(page);
  const account = new AccountPage(page);
  await app.goOffline();
  await expect(page.getByText("You are offline.")).toBeVisible();
  await account.email.fill("somebody@example.com");
  await account.password.fill(PASSWORD);
  await account.button("Sign in").click();
  await expect(page.getByRole("alert")).toContainText("no connection to the server");
  await expect(account.password).toHaveValue(PASSWORD);
});

test("every step can be used by a screen reader and on the narrowest phone", async ({ app }) => {
  const page = await app.open("/account");
  await page.setViewportSize({ width: 320, height: 568 });
  const account = new AccountPage(page);
  const check = async (step: string) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect
      .soft(
        violations.map(({ id }) => id),
        step,
      )
      .toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(wide, step).toBeLessThanOrEqual(0);
  };
  await account.button("Sign in").click();
  await check("sign in, with errors");
  await account.button("I have no account yet").click();
  await check("sign up");
  await account.button("Sign in by e-mail code").click();
  await account.email.fill(newAddress("axe"));
  await account.button("Send code").click();
  await expect(account.code).toBeFocused();
  await check("code");
  await logNote(page, "mine");
  await account.signUp(newAddress("axe"), PASSWORD);
  await expect(account.button("Take it along")).toBeVisible();
  await check("what becomes of the records");
  await account.button("Take it along").click();
  await expect(account.button("Sign out")).toBeVisible();
  await check("signed in");
});
