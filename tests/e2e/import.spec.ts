import type { LocalDay } from "#core/time.ts";
import { generateWhoopExport } from "../fixtures/whoop-export.ts";
import { expect, test } from "./app.ts";
import { ImportPage } from "./page-models/import-page.ts";

const month = generateWhoopExport({ seed: 7, firstDay: "2026-09-01" as LocalDay, days: 30 });

test("an import says first what it found, can be taken back, and adds nothing when it comes twice", async ({
  app,
}) => {
  const page = new ImportPage(await app.open("/"));
  await page.open();
  await page.choose("my_whoop_data.zip", month.zip);
  await expect(page.preview).toContainText(`${month.truth.records.cycle.length} days of strain`);
  await page.confirm();
  await page.done();
  await page.undo();
  for (const outcome of [/\d+ new records/, "Nothing changed"]) {
    await page.open();
    await page.choose("my_whoop_data.zip", month.zip);
    await page.confirm();
    await expect(page.page.getByText(outcome)).toBeVisible();
  }
});

test("a file that is no export is refused with a sentence, and nothing is written", async ({ app }) => {
  const page = await app.open("/import");
  const input = page.locator('input[type="file"]');
  for (const [name, buffer] of [
    ["holiday.csv", Buffer.from("a,b\n1,2\n")],
    ["my_whoop_data.zip", Buffer.from(month.zip.slice(0, month.zip.length / 2))],
  ] as const) {
    await input.setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await expect(page.getByRole("alert")).toContainText("Your data is as it was", { timeout: 15_000 });
    await expect(page.getByRole("alert")).toContainText(name);
    await page.reload();
  }
  await page.goto("/");
  await expect(page.getByText("All on this device")).toHaveCount(0);
});
