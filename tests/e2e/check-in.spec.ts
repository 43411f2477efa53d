import { expect, installed, test } from "./app.ts";
import { CheckInSheet } from "./page-models/check-in.ts";

test("the home-screen shortcut opens a check-in, offline too, and what is logged there stays", async ({
  app,
}) => {
  await installed(await app.open("/"));
  await app.goOffline();
  const page = await app.open("/?log=new", { newTab: true });
  const checkIn = new CheckInSheet(page);
  await expect(checkIn.sheet).toBeVisible();
  await checkIn.pick("Low");
  await checkIn.note.fill("written in a plane");
  await checkIn.close();
  await app.closeBrowser();
  await app.startBrowser();
  await app.goOffline();
  const diary = await app.open("/diary");
  await expect(diary.getByText("written in a plane")).toBeVisible();
});

test("a deleted check-in can be brought back", async ({ app }) => {
  const page = await app.open("/");
  const checkIn = new CheckInSheet(page);
  await checkIn.open();
  await checkIn.pick("Good");
  await checkIn.note.fill("kept after all");
  // Opened again, as from the diary, it is an old one.
  await page.reload();
  await expect(checkIn.note).toHaveValue("kept after all");
  await checkIn.sheet.getByRole("button", { name: "Delete this check-in" }).click();
  await checkIn.sheet.getByRole("button", { name: "Bring it back" }).click();
  await expect(checkIn.note).toHaveValue("kept after all");
  await checkIn.close();
});
