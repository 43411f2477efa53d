import { expect, installed, test } from "./app.ts";
import { CheckInSheet } from "./page-models/check-in.ts";
import { deploySecondVersion, findSecondVersion, versionOf } from "./second-version.ts";

// Each of these tests changes what is served.
test.use({ ownServer: true });

test("a new version is offered, and comes when it is asked for", async ({ app, served }) => {
  const page = await app.open("/");
  await installed(page);
  await deploySecondVersion(served.folder);
  await findSecondVersion(page);
  const notice = page.getByRole("status", { name: "Update" });
  await expect(notice).toContainText("Update ready");
  expect(await versionOf(page)).toBe(1);
  await notice.getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => versionOf(page)).toBe(2);
  await expect(notice).toHaveCount(0);
});

test("a new version that was put off comes with the next start, offline too", async ({ app, served }) => {
  const page = await app.open("/");
  await installed(page);
  await deploySecondVersion(served.folder);
  await findSecondVersion(page);
  await page.getByRole("status", { name: "Update" }).getByRole("button", { name: "Later" }).click();
  await expect(page.getByRole("status", { name: "Update" })).toHaveCount(0);
  await app.closeBrowser();
  await app.startBrowser();
  await app.open("/");
  await app.goOffline();
  const later = await app.open("/trends");
  expect(await versionOf(later)).toBe(2);
});

test("an update while a check-in is open loses nothing of it", async ({ app, served }) => {
  const page = await app.open("/");
  await installed(page);
  const checkIn = new CheckInSheet(page);
  await checkIn.open();
  await checkIn.pick("Good");
  await checkIn.note.fill("half a thought");
  await deploySecondVersion(served.folder);
  await findSecondVersion(page);
  await expect(checkIn.note).toHaveValue("half a thought");
  await expect(page.getByRole("button", { name: "Reload" })).toHaveCount(0);
  await checkIn.close();
  await page.getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => versionOf(page)).toBe(2);
  await page.goto("/diary");
  await expect(page.getByText("half a thought")).toBeVisible();
});

test("a window with an open check-in outlives an update asked for in another", async ({ app, served }) => {
  const writing = await app.open("/");
  await installed(writing);
  const checkIn = new CheckInSheet(writing);
  await checkIn.open();
  await checkIn.pick("Low");
  await checkIn.note.fill("in the other window");
  await deploySecondVersion(served.folder);
  const asking = await app.open("/", { newTab: true });
  await findSecondVersion(asking);
  await asking.getByRole("button", { name: "Reload" }).click();
  await expect.poll(() => versionOf(asking)).toBe(2);
  expect(await versionOf(writing)).toBe(1);
  await expect(checkIn.note).toHaveValue("in the other window");
  await checkIn.close();
  await expect.poll(() => versionOf(writing)).toBe(2);
  await asking.goto("/diary");
  await expect(asking.getByText("in the other window")).toBeVisible();
});
