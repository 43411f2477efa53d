import { AxeBuilder } from "@axe-core/playwright";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { expect, test } from "./connected.ts";
import type { Device } from "./page-models/device.ts";
import { WhoopSource } from "./page-models/whoop-source.ts";
import type { Person } from "./person.ts";

/** How a token looks that lies encrypted: its key's name and three parts. */
const SEALED = /\bk\w+\.[\w-]{16,}\.[\w-]{20,}/;

// A database, a browser or two and Deno start for each test.
test.describe.configure({ timeout: 180_000 });

test.describe("three years", () => {
  // Three years are some 200 requests, which is minutes by what WHOOP allows who asked for no more.
  test.describe.configure({ timeout: 600_000 });
  test.use({ daysAtWhoop: 1096, perMinute: 1000 });

  test("arrive, are scored and open offline; a webhook changes today with the next sync; disconnecting leaves no token", async ({
    phone,
    person,
    server,
    whoop,
    wearer,
  }) => {
    await phone.signIn(person);
    await phone.installed();
    // The picture that signing in begins at is drawn with styles of the browser's own.
    const before = phone.app.violations.length;
    const source = new WhoopSource(phone.page);
    await source.connect();
    await expect(source.card.getByText(/back to .*20\d\d/)).toBeVisible({ timeout: 60_000 });
    await expect(source.card.getByText(/Connected\. (Last night|The newest night)/)).toBeVisible({
      timeout: 400_000,
    });

    // The life goes on while it is fetched: every record of then is here, none twice.
    for (const [table, kind] of [
      ["cycle", "cycle"],
      ["recovery", "recovery"],
      ["workout", "workout"],
    ] as const) {
      await expect
        .poll(async () => (await live(phone, table)).length, { timeout: 30_000 })
        .toBe(wearer.records(kind).length);
    }
    await expect
      .poll(async () => (await live(phone, "daily_score")).length, { timeout: 60_000 })
      .toBeGreaterThan(1000);

    await phone.app.goOffline();
    await phone.page.goto("/trends?metric=hrvRmssd&range=all");
    await expect(phone.page.getByText("Heart rate variability in numbers")).toBeVisible();
    await phone.page.goto("/trends?show=numbers&last=365");
    await expect(phone.page.getByRole("region", { name: "Recovery" })).toContainText(/3[3-6]\d of 365/);
    await phone.page.goto("/");
    await expect(phone.page.getByRole("region", { name: /night/ })).toContainText(/\d+\sms/);
    await phone.app.goOffline(false);

    // WHOOP thinks better of last night.
    const night = wearer.records("recovery").find(({ record }) => record.score_state === "SCORED");
    const events = wearer.update("recovery", night?.key ?? "", { score: { recovery_score: 2 } });
    for (const event of events) expect(await whoop.sendWebhook(event)).toEqual([200]);
    const client = await signedIn(server.url, person);
    const told = () => client.from("recovery").select("id").eq("recovery_percent", 2).gte("day", lately());
    await expect.poll(async () => (await told()).data?.length, { timeout: 30_000 }).toBe(1);
    await phone.nudge();
    await expect(phone.page.getByRole("region", { name: /night/ })).toContainText(/Recovery2\s%/, {
      timeout: 5000,
    });

    const nights = (await live(phone, "sleep")).length;
    await server.stop();
    expect(await server.dump()).toMatch(SEALED);
    await server.start();
    await source.open();
    await source.button("Disconnect…").click();
    await source.button("Disconnect and keep").click();
    await expect(source.card.getByText("What arrived is still here.")).toBeVisible({ timeout: 20_000 });
    await expect(source.button("Connect WHOOP")).toBeVisible();
    expect(whoop.requests.filter(({ method, status }) => method === "DELETE" && status < 300)).toHaveLength(
      1,
    );
    expect((await live(phone, "sleep")).length).toBe(nights);
    await server.stop();
    expect(await server.dump()).not.toMatch(SEALED);
    expect(phone.app.violations.slice(before)).toEqual([]);
  });
});

test("who says no at WHOOP is told that nothing was connected, and can try again", async ({
  phone,
  person,
}) => {
  await phone.signIn(person);
  const source = new WhoopSource(phone.page);
  await source.open();
  await source.goToConsent();
  await source.consent("Don’t allow").click();
  await expect(source.card.getByRole("alert")).toContainText("nothing was connected");
  await expect(phone.page).toHaveURL(/\/more$/);
  await expect(source.button("Connect WHOOP")).toBeVisible();
});

test("a window without the account says where to go on, and the app notices by itself", async ({
  phone,
  laptop,
  person,
}) => {
  await phone.signIn(person);
  const source = new WhoopSource(phone.page);
  await source.open();
  // An app on the home screen hands the page of WHOOP to the browser, and stays where it is.
  const consent = await phone.page.evaluate(handOver);
  await source.button("Connect WHOOP").click();
  await source.button("Go to WHOOP").click();
  await expect(source.card.getByText("Say yes in the browser")).toBeVisible();
  const elsewhere = await laptop.app.open("/");
  await elsewhere.goto(await phone.page.evaluate(() => document.title));
  expect(consent).toBe(true);
  await new WhoopSource(elsewhere).consent("Allow").click();
  await expect(elsewhere.getByText("close this window and go back to it")).toBeVisible();
  await expect(source.card.getByText(/^Connected\./)).toBeVisible({ timeout: 20_000 });
});

test("a connection that WHOOP ended is shown and mended with one button", async ({
  phone,
  person,
  server,
  whoop,
  wearer,
}) => {
  await phone.signIn(person);
  const source = new WhoopSource(phone.page);
  await source.connect();
  await expect(source.card.getByText(/Connected\. (Last night|The newest night)/)).toBeVisible({
    timeout: 60_000,
  });
  whoop.revoke(wearer.userId);
  // The server notices with the next thing that it wants to fetch.
  for (const event of wearer.addWorkout(30, "running").events) await whoop.sendWebhook(event);
  const client = await signedIn(server.url, person);
  const state = async () => (await client.from("integration").select("state").single()).data?.state;
  await expect.poll(state, { timeout: 30_000 }).toBe("broken");
  await phone.nudge();
  await expect(source.card.getByText("WHOOP no longer lets the server in.")).toBeVisible({ timeout: 20_000 });
  await looksRight(phone, "broken");
  await phone.app.open("/");
  await phone.page.getByRole("link", { name: "WHOOP needs connecting again" }).click();
  await source.button("Connect again").click();
  await source.consent("Allow").click();
  await expect(source.card.getByText(/^Connected\./)).toBeVisible({ timeout: 20_000 });
});

test("disconnecting can take all that came along, here and in the account, and leaves check-ins", async ({
  phone,
  person,
}) => {
  await phone.signIn(person);
  await phone.log("Good", "my own");
  const source = new WhoopSource(phone.page);
  await source.connect();
  await expect(source.card.getByText(/Connected\. (Last night|The newest night)/)).toBeVisible({
    timeout: 60_000,
  });
  await source.button("Disconnect…").click();
  await looksRight(phone, "the question");
  await source.button("Disconnect and delete").click();
  await expect(source.card.getByText("is going from your account")).toBeVisible({ timeout: 20_000 });
  for (const table of ["cycle", "recovery", "sleep", "workout"]) {
    await expect.poll(async () => (await live(phone, table)).length, { timeout: 20_000 }).toBe(0);
  }
  expect(await live(phone, "mood_entry")).toHaveLength(1);
});

test("every state of the source can be used by a screen reader and on the narrowest phone", async ({
  phone,
  person,
}) => {
  await phone.app.open("/more");
  await looksRight(phone, "no account");
  await phone.signIn(person);
  const source = new WhoopSource(phone.page);
  await source.open();
  await source.button("Connect WHOOP").click();
  await looksRight(phone, "what will be fetched");
  await phone.goOffline();
  await source.button("Go to WHOOP").click();
  await expect(source.card.getByRole("alert")).toContainText("nothing was changed");
  await looksRight(phone, "offline");
  await phone.goOnline();
  await source.connect();
  await looksRight(phone, "connected");
});

/** Keeps the page where it is, as an installed app is kept, and leaves the address in its title. */
function handOver(): boolean {
  const navigation = (window as unknown as { readonly navigation?: EventTarget }).navigation;
  navigation?.addEventListener("navigate", (event) => {
    const { destination } = event as Event & { readonly destination: { readonly url: string } };
    if (new URL(destination.url).origin === location.origin) return;
    event.preventDefault();
    document.title = destination.url;
  });
  return navigation !== undefined;
}

async function live(device: Device, table: string) {
  return (await device.rows(table)).filter((row) => !row["deletedStamp"]);
}

/** The person as the server's API has them. */
async function signedIn(url: string, person: Person): Promise<SupabaseClient> {
  const client = createClient(url, "sb_publishable_local", { auth: { persistSession: false } });
  const { error } = await client.auth.signInWithPassword(person);
  if (error) throw error;
  return client;
}

function lately(): string {
  return new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
}

async function looksRight({ page }: Device, state: string): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 568 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const ids = violations.map(({ id }) => id);
  expect.soft(ids, state).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(wide, state).toBeLessThanOrEqual(0);
  if (size) await page.setViewportSize(size);
}
