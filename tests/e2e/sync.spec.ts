import { addDays, type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import { seedCheckIns } from "../bench/seed.ts";
import { generateWhoopExport } from "../fixtures/whoop-export.ts";
import { expect, test, testWithServer } from "./devices.ts";
import { AccountPage } from "./page-models/account-page.ts";
import type { Device } from "./page-models/device.ts";
import { ImportPage } from "./page-models/import-page.ts";
import { Person } from "./person.ts";

const today = localDay(Date.now() as Instant, 120 as OffsetMinutes);
const DAYS = 120;
const season = generateWhoopExport({ seed: 11, firstDay: addDays(today, -DAYS), days: DAYS });

async function bringIn({ page }: Device): Promise<void> {
  const importPage = new ImportPage(page);
  await importPage.open();
  await importPage.choose("my_whoop_data.zip", season.zip);
  await importPage.confirm();
  await importPage.done();
}

/** Values that were replaced unseen, as this device knows them. */
async function lostValues(device: Device): Promise<unknown[]> {
  return (await device.rows("lost_value")).map(({ value }) => value).toSorted();
}

test("who signs up on a phone finds all of it on a laptop: records, trends and the score", async ({
  phone,
  laptop,
  address,
}) => {
  test.slow();
  await phone.app.open("/");
  await phone.log("Good", "first of all");
  await bringIn(phone);
  await seedCheckIns(phone.page, season.truth.checkIns);
  const email = Person.newEmail("season");
  const account = new AccountPage(phone.page);
  await account.signUp(email, "four calm grey herons");
  await account.button("Take it along").click();
  await account.isOpen(email);
  const person = await Person.known(address, email);
  phone.reads(person);
  await phone.synced();

  const second = new AccountPage(await laptop.app.open("/account"));
  await second.signIn(email, person.password);
  await second.isOpen(email);
  laptop.reads(person);
  await laptop.app.open("/");
  await expect(laptop.page.getByText(/Good, \d\d:\d\d/).first()).toBeVisible();
  await expect(laptop.page.getByRole("region", { name: /night/ })).toContainText(/\d+\sms/);
  const risk = async ({ page }: Device) => page.getByRole("region", { name: "Burnout risk" }).textContent();
  await phone.app.open("/");
  await expect.poll(() => risk(phone)).toMatch(/likely \d+–\d+/);
  await expect.poll(() => risk(laptop)).toBe(await risk(phone));
  await laptop.app.open("/trends?metric=hrvRmssd&range=90");
  await expect(laptop.page.getByText("Heart rate variability in numbers")).toBeVisible();
  await expect.poll(() => laptop.records()).toEqual(await phone.records());
  expect((await laptop.records())["cycle"]).toHaveLength(season.truth.records.cycle.length);
  expect([...phone.app.violations, ...laptop.app.violations]).toEqual([]);
});

test("different fields edited offline on two devices both stay; of one field the later edit wins, the other is kept", async ({
  phone,
  laptop,
  person,
}) => {
  await phone.signIn(person);
  await phone.log("Good", "one");
  await phone.log("Low", "two");
  await phone.synced();
  await laptop.signIn(person);
  await expect(laptop.entry("two")).toBeVisible();

  await phone.goOffline();
  await laptop.goOffline();
  await phone.change("one", { energy: 4, note: "one, phone first" });
  await laptop.change("one", { stress: 2, note: "one, laptop later" });
  await laptop.change("two", { note: "two, laptop first" });
  await phone.change("two", { note: "two, phone later" });
  await phone.goOnline();
  await phone.synced();
  await laptop.goOnline();
  await laptop.synced();
  await phone.nudge();

  for (const device of [phone, laptop]) {
    const one = device.entry("one, laptop later");
    await expect(one).toContainText("Energy 4");
    await expect(one).toContainText("Stress 2");
    await expect(device.entry("two, phone later")).toBeVisible();
    await expect(device.entry(/one|two/)).toHaveCount(2);
    await expect.poll(() => lostValues(device)).toEqual(["one, phone first", "two, laptop first"]);
  }
});

for (const firstOnline of ["phone", "laptop"] as const) {
  test(`a later edit revives what another device deleted, a later deletion keeps the edit aside, ${firstOnline} first`, async ({
    phone,
    laptop,
    person,
  }) => {
    await phone.signIn(person);
    await phone.log("Good", "revived");
    await phone.log("Low", "gone");
    await phone.synced();
    await laptop.signIn(person);
    await expect(laptop.entry("gone")).toBeVisible();

    await phone.goOffline();
    await laptop.goOffline();
    await phone.remove("revived");
    await laptop.change("revived", { energy: 5, note: "revived by laptop" });
    await laptop.change("gone", { note: "gone, said laptop" });
    await phone.remove("gone");
    const order = firstOnline === "phone" ? [phone, laptop] : [laptop, phone];
    for (const device of [...order, ...order]) {
      await device.goOnline();
      await device.synced();
    }

    for (const device of [phone, laptop]) {
      await expect(device.entry("revived by laptop")).toContainText("Energy 5");
      await expect(device.entry("gone")).toHaveCount(0);
      await expect.poll(() => lostValues(device)).toContain("gone, said laptop");
    }
    expect(await person.notes()).toEqual(["revived by laptop"]);
  });
}

test("a browser that is closed before the server's answer came sends nothing twice and loses nothing", async ({
  phone,
  laptop,
  person,
}) => {
  await phone.signIn(person);
  await phone.synced();
  const answer = await phone.holdAnswer(2);
  await bringIn(phone);
  await answer.reached;
  expect(await phone.waiting()).not.toEqual([]);
  await phone.app.closeBrowser();
  await phone.app.startBrowser();
  await phone.diary();
  await phone.synced();

  await laptop.signIn(person);
  const here = await phone.records();
  expect(here["cycle"]).toHaveLength(season.truth.records.cycle.length);
  await expect.poll(() => laptop.records()).toEqual(here);
  const ids = (await person.serverRows()).map(({ table, id }) => `${table} ${id}`);
  expect(ids.toSorted()).toEqual(
    Object.entries(here)
      .flatMap(([table, rows]) => rows.map(({ id }) => `${table} ${id}`))
      .toSorted(),
  );
  expect(await lostValues(phone)).toEqual([]);
});

test("a session that ran out asks for signing in again, keeps everything, and what waited arrives then", async ({
  phone,
  person,
}) => {
  await phone.signIn(person);
  await phone.log("Good", "while signed in");
  await phone.synced();
  await person.signOutEverywhere();
  await phone.page.evaluate(() => {
    const key = "fire-rescued.session";
    const session = JSON.parse(localStorage.getItem(key) ?? "");
    localStorage.setItem(key, JSON.stringify({ ...session, expires_at: 1 }));
  });
  await phone.diary();
  await expect
    .poll(async () => (await phone.rows("sync_state")).find(({ key }) => key === "outcome"))
    .toMatchObject({ outcome: "signInAgain" });
  await phone.log("Low", "while signed out");
  await expect(phone.entry("while signed in")).toBeVisible();
  expect(await person.notes()).toEqual(["while signed in"]);

  const account = new AccountPage(phone.page);
  await account.open();
  await expect(phone.page.getByText("You have been signed out")).toBeVisible();
  await account.password.fill(person.password);
  await account.button("Sign in").click();
  await expect
    .poll(() => person.notes(), { timeout: 20_000 })
    .toEqual(["while signed in", "while signed out"]);
  await expect.poll(() => phone.waiting()).toEqual([]);
  await phone.diary();
  await expect(phone.entry(/while signed/)).toHaveCount(2);
});

test("another person on the same device sees and sends only their own, and the first one's waiting changes stay theirs", async ({
  phone,
  person,
  address,
}) => {
  const other = await Person.signUp(address, "other");
  const account = await signInByHand(phone, person);
  await phone.diary();
  await phone.log("Good", "the first one's");
  await phone.synced();
  await phone.goOffline();
  await phone.log("Low", "not sent yet");
  await account.open();
  await account.button("Sign out").click();
  await account.button("Keep here and sign out").click();
  await expect(phone.page).toHaveURL(`${address}/`);
  await phone.goOnline();

  await signInByHand(phone, other);
  await phone.diary();
  await expect(phone.entry(/./)).toHaveCount(0);
  await phone.log("Okay", "the other one's");
  await phone.synced();
  expect(await other.notes()).toEqual(["the other one's"]);
  expect(await person.notes()).toEqual(["the first one's"]);
  await account.open();
  await account.button("Sign out").click();
  await expect(phone.page).toHaveURL(`${address}/`);

  await signInByHand(phone, person);
  await phone.diary();
  await expect(phone.entry("not sent yet")).toBeVisible();
  await expect(phone.entry(/./)).toHaveCount(2);
  await phone.synced();
  expect(await person.notes()).toEqual(["not sent yet", "the first one's"]);
  expect(await other.notes()).toEqual(["the other one's"]);
});

async function signInByHand(device: Device, person: Person): Promise<AccountPage> {
  const account = new AccountPage(await device.app.open("/account"));
  await account.signIn(person.email, person.password);
  await account.isOpen(person.email);
  device.reads(person);
  return account;
}

test("two tabs sync one at a time, and what is edited in both arrives once", async ({ phone, person }) => {
  await phone.signIn(person);
  await phone.synced();
  const first = phone.page;
  const second = await phone.app.open("/diary", { newTab: true });
  const traffic = watchSync(phone);
  const answer = await phone.holdAnswer();
  await phone.log("Good", "of the first tab", first);
  await answer.reached;
  await phone.log("Low", "of the second tab", second);
  await phone.nudge(second);
  await phone.nudge(first);
  answer.release();
  await expect.poll(() => person.notes()).toEqual(["of the first tab", "of the second tab"]);
  await expect.poll(() => phone.waiting()).toEqual([]);
  expect(traffic.most()).toBe(1);
  for (const page of [first, second]) await expect(phone.entry(/of the/, page)).toHaveCount(2);
});

test("a tab goes on by itself when the one that was syncing is closed", async ({ phone, person }) => {
  await phone.app.context.addInitScript(countTries);
  await phone.signIn(person);
  await phone.synced();
  const first = phone.page;
  const second = await phone.app.open("/diary", { newTab: true });
  const answer = await phone.holdAnswer();
  await phone.log("Good", "of the first tab", first);
  await answer.reached;
  await phone.log("Low", "of the second tab", second);
  const tries = () => second.evaluate(() => Number(document.documentElement.dataset["tries"]));
  const before = await tries();
  // From here on it has found the other one at it.
  await expect.poll(tries).toBeGreaterThan(before);
  await first.close();
  await expect.poll(() => person.notes()).toEqual(["of the first tab", "of the second tab"]);
  await expect.poll(() => phone.waiting()).toEqual([]);
});

/** Runs in the page before anything else: counts how often it would have begun a round. */
function countTries(): void {
  let tries = 0;
  const { request } = LockManager.prototype;
  LockManager.prototype.request = function (this: LockManager, ...given: Parameters<typeof request>) {
    if (given[0].endsWith(":sync")) tries += 1;
    document.documentElement.dataset["tries"] = String(tries);
    return request.apply(this, given);
  } as typeof request;
}

/** Counts how many requests of sync are under way at once. */
function watchSync({ app: { context } }: Device): { readonly most: () => number } {
  const underWay = new Set<unknown>();
  let most = 0;
  context.on("request", (request) => {
    if (!request.url().includes("/rpc/sync_")) return;
    underWay.add(request);
    most = Math.max(most, underWay.size);
  });
  context.on("requestfinished", (request) => underWay.delete(request));
  context.on("requestfailed", (request) => underWay.delete(request));
  return { most: () => most };
}

test("a record that the server refuses holds up no other, and stays here with the reason", async ({
  phone,
  person,
}) => {
  await phone.signIn(person);
  await phone.log("Good", "before");
  await phone.synced();
  await phone.page.evaluate(writeBadCheckIn, { name: `fire-rescued-${person.id}`, note: "nine of five" });
  await phone.log("Low", "after");
  await phone.synced();
  expect(await person.notes()).toEqual(["after", "before"]);
  const refused = (await phone.rows("outbox")).filter((row) => row["rejected"]);
  expect(refused).toMatchObject([{ table: "mood_entry", rejected: { code: "23514" } }]);
  await phone.diary();
  await expect(phone.entry("nine of five")).toBeVisible();
});

/** Runs in the page: writes past all rules of the app. */
async function writeBadCheckIn({
  name,
  note,
}: {
  readonly name: string;
  readonly note: string;
}): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = db.transaction(["mood_entry", "outbox"], "readwrite");
  const entries = transaction.objectStore("mood_entry");
  const [known] = await new Promise<object[]>((resolve) => {
    const request = entries.getAll();
    request.onsuccess = () => resolve(request.result);
  });
  const id = crypto.randomUUID();
  entries.put({ ...known, id, rating: 9, note });
  transaction.objectStore("outbox").put({ table: "mood_entry", id, bases: "all" });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
}

test("edits of a clock two years ahead do not win over later ones", async ({ phone, laptop, person }) => {
  await phone.signIn(person);
  await phone.log("Good", "now");
  await phone.synced();
  await laptop.signIn(person);
  await expect(laptop.entry("now")).toBeVisible();

  await phone.goOffline();
  await phone.app.context.addInitScript(runAhead);
  await phone.diary();
  await phone.change("now", { note: "from the future" });
  await phone.goOnline();
  await phone.synced();
  await laptop.nudge();
  await expect(laptop.entry("from the future")).toBeVisible();
  await laptop.change("from the future", { note: "later than the future" });
  await laptop.synced();
  await phone.nudge();
  await expect(phone.entry("later than the future")).toBeVisible();
  await phone.change("later than the future", { note: "later still" });
  await phone.synced();
  await laptop.nudge();
  await expect(laptop.entry("later still")).toBeVisible();
});

/** Runs in the page before anything else. */
function runAhead(): void {
  const RealDate = Date;
  const ahead = 2 * 365 * 86_400_000;
  globalThis.Date = new Proxy(RealDate, {
    construct: (_target, given) =>
      Reflect.construct(RealDate, given.length > 0 ? given : [RealDate.now() + ahead]),
    get: (target, key) => (key === "now" ? () => RealDate.now() + ahead : Reflect.get(target, key)),
  });
}

testWithServer(
  "what is written while the server is down arrives by itself",
  async ({ server, phone, person }) => {
    await phone.signIn(person);
    await phone.log("Good", "before");
    await phone.synced();
    await phone.installed();
    await server.stop();
    await phone.log("Low", "meanwhile");
    await expect
      .poll(async () => (await phone.rows("sync_state")).find(({ key }) => key === "outcome"))
      .toMatchObject({ outcome: "offline" });
    await server.start();
    await expect.poll(() => person.notes(), { timeout: 30_000 }).toEqual(["before", "meanwhile"]);
    await expect.poll(() => phone.waiting()).toEqual([]);
  },
);

testWithServer(
  "a server set back to an older copy gets all that any device still has",
  async ({ server, phone, laptop, person }) => {
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
    await expect.poll(() => person.notes(), { timeout: 30_000 }).toEqual(notes);
    for (const device of [phone, laptop]) {
      await device.synced();
      await expect(device.entry("before the copy")).toContainText("Energy 5");
      await expect(device.entry("after going back")).toBeVisible();
      await expect(device.entry(/./)).toHaveCount(3);
    }
  },
);
