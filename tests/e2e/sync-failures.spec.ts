import { randomUUID } from "node:crypto";
import { expect, test, testWithServer } from "./devices.ts";
import { expireToken } from "./expire-token.ts";
import { holdAnswer } from "./hold-answer.ts";
import { AccountPage } from "./page-models/account-page.ts";
import { SyncPage } from "./page-models/sync-page.ts";
import { bringInSeason, season } from "./season.ts";

/** A retry waits some seconds, and a busy machine takes its own time. */
const PATIENCE = { timeout: 30_000 };

test("a browser that is closed before the server's answer came sends nothing twice and loses nothing", async ({
  phone,
  laptop,
  person,
}) => {
  test.slow();
  await phone.signIn(person);
  await phone.synced();
  const answer = await holdAnswer(phone.app.context, 2);
  await bringInSeason(phone.page);
  await answer.reached;
  expect(await phone.waiting()).not.toEqual([]);
  await phone.app.closeBrowser();
  await phone.app.startBrowser();
  await phone.diary();
  await phone.synced();

  await laptop.signIn(person);
  const here = await phone.records();
  expect(here["cycle"]).toHaveLength(season.truth.records.cycle.length);
  await expect.poll(() => laptop.records(), PATIENCE).toEqual(here);
  const ids = (await person.serverRows()).map(({ table, id }) => `${table} ${id}`);
  expect(ids.toSorted()).toEqual(
    Object.entries(here)
      .flatMap(([table, rows]) => rows.map(({ id }) => `${table} ${id}`))
      .toSorted(),
  );
  expect(await phone.lostValues()).toEqual([]);
});

test("a session that ran out asks for signing in again, keeps everything, and what waited arrives then", async ({
  phone,
  person,
}) => {
  await phone.signIn(person);
  await phone.log("Good", "while signed in");
  await phone.synced();
  await person.signOutEverywhere();
  await expireToken(phone.page);
  await phone.diary();
  await expect(new SyncPage(phone.page, person).line).toContainText("Sign in again to sync");
  await phone.log("Low", "while signed out");
  await expect(phone.entry("while signed in")).toBeVisible();
  expect(await person.notes()).toEqual(["while signed in"]);

  const account = new AccountPage(phone.page);
  await account.open();
  await expect(phone.page.getByText("You have been signed out")).toBeVisible();
  await account.password.fill(person.password);
  await account.button("Sign in").click();
  await expect.poll(() => person.notes(), PATIENCE).toEqual(["while signed in", "while signed out"]);
  await expect.poll(() => phone.waiting()).toEqual([]);
  await phone.diary();
  await expect(phone.entry(/while signed/)).toHaveCount(2);
});

test("a record that the server refuses holds up no other, and stays here with the reason", async ({
  phone,
  person,
}) => {
  const sync = new SyncPage(phone.page, person);
  await phone.signIn(person);
  await phone.log("Good", "before");
  await phone.synced();
  const [known] = await phone.rows("mood_entry");
  const id = randomUUID();
  await sync.put("mood_entry", { ...known, id, rating: 9, note: "nine of five" });
  await sync.put("outbox", { table: "mood_entry", id, bases: "all" });
  await phone.log("Low", "after");
  await phone.synced();
  expect(await person.notes()).toEqual(["after", "before"]);
  await phone.diary();
  await expect(phone.entry("nine of five")).toBeVisible();
  await expect(sync.line).toContainText("1 change was refused");
  await sync.open();
  await expect(sync.card("Refused by the server")).toContainText("outside of what the server accepts");
});

testWithServer(
  "what is written while the server is down arrives by itself",
  async ({ server, phone, person }) => {
    test.slow();
    await phone.signIn(person);
    await phone.log("Good", "before");
    await phone.synced();
    await phone.installed();
    await server.stop();
    await phone.log("Low", "meanwhile");
    // A round has found it gone.
    const outcome = async () => (await phone.rows("sync_state")).find(({ key }) => key === "outcome");
    await expect.poll(outcome, PATIENCE).toMatchObject({ outcome: "offline" });
    await server.start();
    await expect.poll(() => person.notes(), PATIENCE).toEqual(["before", "meanwhile"]);
    await expect.poll(() => phone.waiting()).toEqual([]);
  },
);

testWithServer(
  "a server set back to an older copy gets all that any device still has",
  async ({ server, phone, laptop, person }) => {
    test.slow();
    await phone.signIn(person);
    await phone.log("Good", "before the copy");
    await phone.log("Okay", "to be deleted");
    await phone.synced();
    await laptop.signIn(person);
    await expect(laptop.entry("to be deleted")).toBeVisible();
    await server.stop();
    await server.backUp();
    await server.start();
    await phone.change("before the copy", { energy: 5 });
    await phone.remove("to be deleted");
    await phone.synced();
    await laptop.log("Low", "after the copy");
    await laptop.synced();
    await phone.nudge();
    await expect(phone.entry("after the copy")).toBeVisible();

    await server.stop();
    await server.restore();
    await server.start();
    await laptop.log("Great", "after going back");
    await phone.nudge();
    await laptop.nudge();
    const notes = ["after going back", "after the copy", "before the copy"];
    await expect.poll(() => person.notes(), PATIENCE).toEqual(notes);
    for (const device of [phone, laptop]) {
      await device.synced();
      await expect(device.entry("before the copy")).toContainText("Energy 5");
      await expect(device.entry("after going back")).toBeVisible();
      await expect(device.entry(/./)).toHaveCount(3);
    }
  },
);
