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

/** Long enough to be stopped while it is being saved. */
const years = generateWhoopExport({ seed: 3, firstDay: "2022-01-01" as LocalDay, days: 1200 });

test("a file can be dropped on the import page, and saving it can be stopped half way with nothing kept", async ({
  app,
}) => {
  const page = await app.open("/import");
  const transfer = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(
        new File([Uint8Array.from(bytes)], "my_whoop_data.zip", { type: "application/zip" }),
      );
      return transfer;
    },
    [...years.zip],
  );
  await page
    .locator("label")
    .filter({ has: page.locator('input[type="file"]') })
    .dispatchEvent("drop", { dataTransfer: transfer });
  const importPage = new ImportPage(page);
  await expect(importPage.preview).toBeVisible();
  await importPage.confirm();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("You stopped it. Your data is as it was.");
  await page.goto("/trends");
  await expect(page.getByText("Heart rate variability in numbers")).toHaveCount(0);
  await page.goto("/import");
  await expect(page.getByText("my_whoop_data.zip")).toHaveCount(0);
});
