import { seedCheckIns } from "../bench/seed.ts";
import { expect, test } from "./devices.ts";
import { AccountPage } from "./page-models/account-page.ts";
import type { Device } from "./page-models/device.ts";
import { Person } from "./person.ts";
import { bringInSeason, season } from "./season.ts";

test("who signs up on a phone finds all of it on a laptop: records, trends and the score", async ({
  phone,
  laptop,
  address,
}) => {
  test.slow();
  await phone.app.open("/");
  await phone.log("Good", "first of all");
  await bringInSeason(phone.page);
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
  await expect.poll(() => laptop.records(), { timeout: 30_000 }).toEqual(await phone.records());
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
    await expect.poll(() => device.lostValues()).toEqual(["one, phone first", "two, laptop first"]);
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
      await expect.poll(() => device.lostValues()).toContain("gone, said laptop");
    }
    expect(await person.notes()).toEqual(["revived by laptop"]);
  });
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
