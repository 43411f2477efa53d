import { expect, test } from "./app.ts";
import { CheckInSheet } from "./page-models/check-in.ts";

test("what one window logs stands in the other at once, and both may log", async ({ app }) => {
  const first = await app.open("/");
  const second = await app.open("/", { newTab: true });
  await first.getByRole("button", { name: "Good" }).first().click();
  await expect(second.getByText(/Good, \d\d:\d\d/).first()).toBeVisible();
  await second.getByRole("button", { name: "Low" }).first().click();
  await new CheckInSheet(first).close();
  await expect(first.getByText(/Low, \d\d:\d\d/).first()).toBeVisible();
  await expect(first.getByText("2 check-ins today")).toBeVisible();
});
