import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { CheckInSheet } from "./page-models/check-in.ts";

const face = (page: Page, mood: string) => page.getByRole("main").getByRole("button", { name: mood });

test("one tap saves, and all that is added to it afterwards stands in the diary", async ({ app }) => {
  const page = await app.open("/");
  const { sheet, note } = new CheckInSheet(page);
  await face(page, "Low").click();
  await expect(sheet.getByRole("heading", { name: "Saved. Low" })).toBeVisible();
  await sheet.getByRole("button", { name: "Energy 2" }).click();
  await sheet.getByRole("button", { name: "Stress 4" }).click();
  await sheet.getByRole("button", { name: "Work", exact: true }).click();
  await sheet.getByRole("button", { name: "Add your own" }).click();
  await page.keyboard.type("Night shift");
  await page.keyboard.press("Enter");
  await expect(sheet.getByRole("button", { name: "Night shift", pressed: true })).toBeVisible();
  await note.fill("The release slipped");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "More", exact: true }).click();
  await page.getByRole("link", { name: /^Diary/ }).click();
  const entry = page.getByRole("link", { name: /Low/ });
  for (const part of ["Energy 2", "Stress 4", "Work", "Night shift", "The release slipped"]) {
    await expect(entry).toContainText(part);
  }
  expect(app.violations).toEqual([]);
});

test("a reload in the middle of a word loses nothing of it", async ({ app }) => {
  const page = await app.open("/");
  const { note } = new CheckInSheet(page);
  await face(page, "Good").click();
  await note.pressSequentially("half a sen");
  await page.reload();
  await expect(note).toHaveValue("half a sen");
});

test("Undo takes a slip back, and what was taken back can be brought back", async ({ app }) => {
  const page = await app.open("/");
  const { sheet } = new CheckInSheet(page);
  await face(page, "Awful").click();
  await sheet.getByRole("button", { name: "Undo" }).click();
  await sheet.getByRole("button", { name: "Bring it back" }).click();
  await expect(sheet.getByRole("heading", { name: "Saved. Awful" })).toBeVisible();
  await sheet.getByRole("button", { name: "Undo" }).click();
  await expect(sheet.getByRole("heading", { name: "Taken back" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("one tap saves")).toBeVisible();
});

test("a past day is logged on that day, and a day to come is refused", async ({ app }) => {
  const page = await app.open("/");
  const checkIn = new CheckInSheet(page);
  await checkIn.open("/diary?log=new&for=2020-02-29");
  await checkIn.pick("Okay");
  await expect(checkIn.sheet.getByRole("heading", { name: "Saved. Okay, 29 Feb 2020, 12:00" })).toBeVisible();
  await checkIn.close();
  await expect(page.getByRole("heading", { name: /29 Feb 2020/ })).toBeVisible();
  await checkIn.open("/?log=new&for=2999-01-01");
  await expect(checkIn.sheet.getByText("1 Jan 2999 is still to come")).toBeVisible();
  await expect(checkIn.sheet.getByRole("button", { name: "Okay" })).toHaveCount(0);
});

test("mood and time of an older check-in are changed from the diary, and Undo restores both", async ({
  app,
}) => {
  const page = await app.open("/");
  const checkIn = new CheckInSheet(page);
  await checkIn.open("/diary?log=new&for=2020-02-29");
  await checkIn.pick("Okay");
  await checkIn.close();
  await page.getByRole("link", { name: /Okay/ }).click();
  await checkIn.sheet.getByRole("button", { name: "Good" }).click();
  await checkIn.sheet.getByRole("button", { name: "Change" }).click();
  await checkIn.sheet.getByLabel("Time").fill("07:30");
  await expect(checkIn.sheet.getByRole("heading", { name: /Good, .*07:30/ })).toBeVisible();
  await checkIn.sheet.getByRole("button", { name: "Undo" }).click();
  await expect(checkIn.sheet.getByRole("heading", { name: /Okay, .*12:00/ })).toBeVisible();
  await checkIn.close();
  await expect(page.getByRole("link", { name: /Okay 12:00/ })).toBeVisible();
});

test("contexts are renamed and archived, and past check-ins keep them", async ({ app }) => {
  const page = await app.open("/");
  const { sheet } = new CheckInSheet(page);
  await face(page, "Okay").click();
  await sheet.getByRole("button", { name: "Ill", exact: true }).click();
  await sheet.getByRole("button", { name: "Edit", exact: true }).click();
  await sheet.getByRole("textbox", { name: "Name of Ill" }).fill("A cold");
  await page.keyboard.press("Enter");
  await sheet.getByRole("button", { name: "Archive A cold" }).click();
  await sheet.getByRole("button", { name: "Archive Travel" }).click();
  await sheet.getByRole("button", { name: "Done" }).click();
  await expect(sheet.getByRole("button", { name: "A cold", pressed: true })).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Travel" })).toHaveCount(0);
  await page.goto("/diary");
  await expect(page.getByRole("link", { name: /Okay/ })).toContainText("A cold");
});

test("everything can be done from the keyboard, which returns to where it was", async ({ app }) => {
  const page = await app.open("/");
  const { sheet } = new CheckInSheet(page);
  await face(page, "Okay").focus();
  await page.keyboard.press("Enter");
  await expect(sheet.getByRole("heading", { name: "Saved. Okay" })).toBeFocused();
  await sheet.getByRole("button", { name: "Add your own" }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(sheet.getByRole("button", { name: "Add your own" })).toBeFocused();
  await sheet.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(sheet.getByRole("heading", { name: "Taken back" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(face(page, "Okay")).toBeFocused();
});
