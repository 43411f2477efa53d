import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect } from "./app.ts";
import { CheckInSheet } from "./page-models/check-in.ts";
import { Device } from "./page-models/device.ts";
import { SyncPage } from "./page-models/sync-page.ts";
import { Person } from "./person.ts";

const test = base.extend<{
  readonly phone: Device;
  readonly laptop: Device;
  readonly person: Person;
  readonly sync: SyncPage;
}>({
  phone: async ({ served, look }, use) => {
    const device = await Device.start(served.url, look);
    await use(device);
    await device.close();
  },
  laptop: async ({ served }, use) => {
    const device = await Device.start(served.url, { viewport: { width: 1280, height: 800 } });
    await use(device);
    await device.close();
  },
  person: async ({ served }, use) => use(await Person.signUp(served.url, "sync-page")),
  /** Of the phone, signed in. */
  sync: async ({ phone, person }, use) => {
    await phone.signIn(person);
    await use(new SyncPage(phone.page, person));
  },
});

const LOST_AT = "001790000000000-0000-0a1b2c3d";

function lostValue(recordId: unknown, field: string, value: unknown, number: number) {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    tableName: "mood_entry",
    recordId,
    field,
    value,
    lostStamp: LOST_AT,
    keptStamp: "001790000060000-0000-0b1b2c3d",
    stamp: "001790000060000-0000-ffffffff",
  };
}

/** A check-in that is here and synced, by its row. */
async function loggedEntry(phone: Device, note: string) {
  await phone.log("Good", note);
  await phone.synced();
  const row = (await phone.rows("mood_entry")).find((one) => one["note"] === note);
  if (!row) throw new Error("The check-in is not here");
  return row;
}

/** Makes a row of the local database one that the server refuses: moods end at 5. */
async function makeRefused(sync: SyncPage, row: Readonly<Record<string, unknown>>): Promise<void> {
  const stamp = `${String(Date.now()).padStart(15, "0")}-0000-0a1b2c3d`;
  await sync.put("mood_entry", { ...row, rating: 9, fieldStamps: { rating: stamp } });
  await sync.put("outbox", { table: "mood_entry", id: row["id"], bases: { rating: row["stamp"] } });
  await sync.open();
  await expect(sync.card("Refused by the server")).toContainText("outside of what the server accepts");
}

test("without an account the page says that records stay here, and no line claims otherwise", async ({
  app,
}) => {
  const page = await app.open("/sync");
  await expect(page.getByText("Your records stay on this device")).toBeVisible();
  await expect(page.getByRole("link", { name: /Synced|synced/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Sign in, or make an account" }).click();
  await expect(page).toHaveURL(/\/account$/);
});

test("the line on every page says when all is synced, and leads to the page", async ({ phone, sync }) => {
  await phone.log("Good", "one");
  await phone.synced();
  for (const address of ["/", "/trends", "/diary", "/more"]) {
    await phone.app.open(address);
    await expect(sync.line).toHaveAccessibleName(/^Synced (now|\d+ minutes? ago)$/);
  }
  await sync.line.click();
  await expect(sync.card("State")).toContainText("Everything on this device is in your account.");
  await expect(sync.card("Waiting")).toContainText("Nothing waits.");
  await sync.card("State").getByRole("button", { name: "Sync now" }).click();
  await expect(sync.card("State").getByRole("status")).toContainText("Done.");
});

test("the line moves nothing on the page when it appears", async ({ phone, sync }) => {
  await phone.synced();
  await sync.page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await phone.app.open("/more/about");
  await expect(sync.line).toBeVisible();
  const shifts = await sync.page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.001);
});

test("offline, the line and the page say what is saved here and waits", async ({ phone, sync }) => {
  await phone.goOffline();
  await phone.log("Low", "in a plane");
  await expect(sync.line).toHaveText(/^Offline, \d changes? saved here$/);
  await sync.line.click();
  // The score of the day waits beside it as soon as it is worked out.
  await expect(sync.card("State")).toContainText(/\d changes? (is|are) saved on this device/);
  await expect(sync.card("Waiting")).toContainText("1 check-in");
  await expect(sync.card("Waiting").getByRole("listitem").filter({ hasText: "Check-in of" })).toHaveCount(1);
  await phone.goOnline();
  await expect(sync.card("State")).toContainText("Everything on this device is in your account.");
  await expect(sync.line).toHaveText("Synced");
});

test("with full storage and without a session the page says what to do", async ({ phone, sync }) => {
  await phone.synced();
  const state = sync.card("State");
  await sync.openAfter("storageFull");
  await expect(state).toContainText("no space left");
  await expect(state.getByRole("link", { name: "Your data" })).toBeVisible();
  await expect(sync.line).toHaveText("Storage is full");
  await sync.openAfter("signInAgain");
  await expect(state).toContainText("asks who you are again");
  await expect(state.getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect(sync.line).toHaveText("Sign in again to sync");
});

test("an app too old for the server offers the update, a server behind the app asks for nothing", async ({
  phone,
  sync,
}) => {
  await phone.synced();
  const state = sync.card("State");
  const update = state.getByRole("button", { name: "Update" });
  await sync.refuseApp("app_too_old");
  await sync.open();
  await expect(state).toContainText("too old for the server");
  await expect(update).toBeVisible();
  await expect(sync.line).toHaveText("Update the app to sync");
  await sync.refuseApp("server_too_old");
  await state.getByRole("button", { name: "Sync now" }).click();
  await expect(state).toContainText("There is nothing to do.");
  await expect(update).toHaveCount(0);
});

test("a refused check-in says why, and goes through once it was edited", async ({ phone, person, sync }) => {
  await makeRefused(sync, await loggedEntry(phone, "too good"));
  await expect(sync.line).toHaveText("1 change was refused");
  const refused = sync.card("Refused by the server");
  await refused.getByRole("button", { name: "Try again" }).click();
  await expect(refused).toContainText("It is sent once more.");
  await expect(refused).toContainText("outside of what the server accepts");
  await refused.getByRole("link", { name: "Edit" }).click();
  const sheet = new CheckInSheet(sync.page);
  await sheet.pick("Great");
  await sheet.close();
  await expect(refused).toContainText("Nothing was refused.");
  await expect
    .poll(
      async () => (await person.serverRows()).find(({ table }) => table === "mood_entry")?.values["rating"],
    )
    .toBe(5);
});

test("a refused change is discarded only when asked twice, and what the server has comes back", async ({
  phone,
  sync,
}) => {
  await makeRefused(sync, await loggedEntry(phone, "stays good"));
  const refused = sync.card("Refused by the server");
  await refused.getByRole("button", { name: "Discard…" }).click();
  await expect(refused.getByRole("button", { name: "Don't discard" })).toBeFocused();
  await refused.getByRole("button", { name: "Don't discard" }).click();
  await expect(refused.getByRole("button", { name: "Try again" })).toBeVisible();
  await refused.getByRole("button", { name: "Discard…" }).click();
  await refused.getByRole("button", { name: "Discard it" }).click();
  await expect(refused).toContainText("Discarded.");
  await expect(refused).toContainText("Nothing was refused.");
  await expect.poll(async () => (await phone.rows("mood_entry")).map((row) => row["rating"])).toEqual([4]);
});

test("of two notes both are shown, and the one that is restored stands on both devices", async ({
  phone,
  laptop,
  person,
  sync,
}) => {
  await loggedEntry(phone, "before");
  await laptop.signIn(person);
  await expect(laptop.entry("before")).toBeVisible();
  await phone.goOffline();
  await laptop.goOffline();
  await phone.change("before", { note: "phone, earlier", energy: 2 });
  await laptop.change("before", { note: "laptop, later", energy: 4 });
  for (const device of [phone, laptop]) {
    await device.goOnline();
    await device.synced();
  }
  await phone.nudge();

  await sync.open();
  const replaced = sync.card("Replaced on another device");
  const note = replaced.getByRole("group", { name: "Note" });
  await expect(note).toContainText("phone, earlier");
  await expect(note).toContainText("this device");
  await expect(note).toContainText("laptop, later");
  await expect(note).toContainText("another device");
  await note.getByRole("button", { name: "Restore" }).click();
  await expect(replaced).toContainText("Restored.");
  await replaced.getByRole("group", { name: "Energy" }).getByRole("button", { name: "Keep" }).click();
  await expect(replaced).toContainText("Nothing was replaced.");
  await phone.synced();
  await laptop.nudge();

  for (const device of [phone, laptop]) {
    await device.diary();
    await expect(device.entry("phone, earlier")).toContainText("Energy 4");
    await expect
      .poll(async () => (await device.rows("lost_value")).every((row) => row["deletedStamp"]))
      .toBe(true);
  }
});

test("with the keyboard alone a value is kept, and the keyboard goes to the answer", async ({
  phone,
  sync,
}) => {
  const row = await loggedEntry(phone, "stands");
  await phone.goOffline();
  await sync.put("lost_value", lostValue(row["id"], "note", "replaced", 1));
  await sync.open();
  const replaced = sync.card("Replaced on another device");
  await replaced.getByRole("button", { name: "Restore" }).focus();
  await sync.page.keyboard.press("Tab");
  await expect(replaced.getByRole("button", { name: "Keep what stands" })).toBeFocused();
  await sync.page.keyboard.press("Enter");
  await expect(replaced.getByRole("status")).toHaveText("What stands was kept.");
  await expect(replaced.locator(":focus")).toContainText("What stands was kept.");
  await expect(replaced).toContainText("Nothing was replaced.");
});

test("what a deleted record lost can be copied, since it can't come back whole", async ({ phone, sync }) => {
  const row = await loggedEntry(phone, "gone");
  await phone.remove("gone");
  await phone.synced();
  await phone.goOffline();
  await sync.put("lost_value", lostValue(row["id"], "note", "written elsewhere", 1));
  await sync.open();
  const replaced = sync.card("Replaced on another device");
  await expect(replaced).toContainText("Deleted check-in");
  await expect(replaced).toContainText("written elsewhere");
  await phone.app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await replaced.getByRole("button", { name: "Copy" }).click();
  await expect(replaced).toContainText("Copied.");
  expect(await sync.page.evaluate(() => navigator.clipboard.readText())).toBe("Note: written elsewhere");
});

test("with everything on it the page has no problem that axe finds, in light and dark, and nothing is cut off", async ({
  phone,
  sync,
}) => {
  test.slow();
  const row = await loggedEntry(phone, "stands");
  await phone.goOffline();
  await phone.log("Low", "waits");
  await sync.put("lost_value", lostValue(row["id"], "note", "replaced ".repeat(80), 1));
  await sync.put("lost_value", lostValue(row["id"], "at", 1_790_000_000_000, 2));
  await makeRefusedHere(sync, row);
  await sync.open();
  await expect(sync.card("Replaced on another device").getByRole("button", { name: "Restore" })).toHaveCount(
    2,
  );
  for (const colorScheme of ["light", "dark"] as const) {
    await sync.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page: sync.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  }
  for (const [width, size] of [
    [320, "100%"],
    [390, "200%"],
  ] as const) {
    await sync.page.setViewportSize({ width, height: 568 });
    const sideways = await sync.page.evaluate((fontSize) => {
      document.documentElement.style.setProperty("font-size", fontSize);
      return document.documentElement.scrollWidth - innerWidth;
    }, size);
    expect(sideways, `${width} px wide at ${size}`).toBeLessThanOrEqual(0);
  }
});

/** As a server's answer would have left it, without one. */
async function makeRefusedHere(sync: SyncPage, row: Readonly<Record<string, unknown>>): Promise<void> {
  const rejected = { code: "54000", message: "row too large", at: 1_790_000_000_000 };
  await sync.put("outbox", { table: "mood_entry", id: row["id"], bases: { note: row["stamp"] }, rejected });
}
