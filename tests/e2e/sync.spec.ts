import { test as base, expect } from "./app.ts";
import { Device } from "./page-models/device.ts";
import { Person } from "./person.ts";

const test = base.extend<{ readonly phone: Device; readonly laptop: Device; readonly person: Person }>({
  phone: async ({ served }, use) => {
    const device = await Device.start(served.url);
    await use(device);
    await device.close();
  },
  laptop: async ({ served }, use) => {
    const device = await Device.start(served.url, { viewport: { width: 1280, height: 800 } });
    await use(device);
    await device.close();
  },
  person: async ({ served }, use) => use(await Person.signUp(served.url, "sync")),
});

test("different fields edited offline on two devices both stay, and of one field the later edit wins and the other is kept", async ({
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
  }
  const lost = async (device: Device) =>
    (await device.rows("lost_value")).map(({ value }) => value).toSorted();
  for (const device of [phone, laptop]) {
    await expect.poll(() => lost(device)).toEqual(["one, phone first", "two, laptop first"]);
  }
});
