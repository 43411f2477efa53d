import { expect, test } from "./devices.ts";
import { holdAnswer } from "./hold-answer.ts";
import { AccountPage } from "./page-models/account-page.ts";
import type { Device } from "./page-models/device.ts";
import { Person } from "./person.ts";

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
  const answer = await holdAnswer(phone.app.context);
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
  const answer = await holdAnswer(phone.app.context);
  await phone.log("Good", "of the first tab", first);
  await answer.reached;
  // Opened now, so that it is the first tab whose answer is held.
  const second = await phone.app.open("/diary", { newTab: true });
  await phone.log("Low", "of the second tab", second);
  const tries = () => second.evaluate(() => Number(document.documentElement.dataset["tries"] ?? 0));
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
