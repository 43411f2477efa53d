import type { CDPSession } from "@playwright/test";
import { expect, test } from "./app.ts";
import { expireToken } from "./expire-token.ts";
import { Device } from "./page-models/device.ts";
import { Person } from "./person.ts";

/** Lets the browser's hour of background sync come now, as its developer tools do. */
async function syncInBackground(cdp: CDPSession, origin: string, kind: "sync" | "periodic"): Promise<void> {
  const registered = new Promise<string>((resolve) => {
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find((one) => one.scopeURL.startsWith(origin) && !one.isDeleted);
      if (own) resolve(own.registrationId);
    });
  });
  await cdp.send("ServiceWorker.enable");
  const registrationId = await registered;
  const event = { origin, registrationId, tag: "sync" };
  if (kind === "sync") await cdp.send("ServiceWorker.dispatchSyncEvent", { ...event, lastChance: false });
  else await cdp.send("ServiceWorker.dispatchPeriodicSyncEvent", event);
}

for (const kind of ["sync", "periodic"] as const) {
  test(`what was written offline is sent after the app was closed (${kind})`, async ({ served }) => {
    const person = await Person.signUp(served.url, `closed-${kind}`);
    const phone = await Device.start(served.url);
    await phone.signIn(person);
    await phone.installed();
    await phone.log("Okay", "before");
    await phone.synced();
    await phone.goOffline();
    await phone.log("Low", "on the train");
    // A page of somebody else's is all that is open.
    const other = await phone.app.context.newPage();
    for (const page of phone.app.context.pages()) if (page !== other) await page.close();
    await phone.goOnline();
    expect(await person.notes()).toEqual(["before"]);
    await syncInBackground(await phone.app.context.newCDPSession(other), `${served.url}/`, kind);
    await expect.poll(() => person.notes(), { timeout: 20_000 }).toEqual(["before", "on the train"]);
    await phone.close();
  });
}

test("a session that ran out meanwhile is renewed, and the page goes on with the new one", async ({
  served,
}) => {
  const person = await Person.signUp(served.url, "closed-renewed");
  const phone = await Device.start(served.url);
  await phone.signIn(person);
  await phone.installed();
  await phone.log("Okay", "before");
  await phone.synced();
  await phone.goOffline();
  await phone.log("Low", "on the train");
  await expireToken(phone.page);
  const other = await phone.app.context.newPage();
  for (const page of phone.app.context.pages()) if (page !== other) await page.close();
  await phone.goOnline();
  await syncInBackground(await phone.app.context.newCDPSession(other), `${served.url}/`, "sync");
  await expect.poll(() => person.notes(), { timeout: 20_000 }).toEqual(["before", "on the train"]);
  await phone.diary();
  await phone.log("Good", "back again");
  await phone.synced();
  expect(await person.notes()).toEqual(["back again", "before", "on the train"]);
  await phone.close();
});
