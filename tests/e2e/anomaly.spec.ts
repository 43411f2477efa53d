import { AxeBuilder } from "@axe-core/playwright";
import { strToU8, zipSync } from "fflate";
import { addDays, type Instant, type LocalDay, localDay, type OffsetMinutes } from "#core/time.ts";
import { renderExport } from "../fixtures/whoop-export.ts";
import { expect, test } from "./app.ts";
import { ImportPage } from "./page-models/import-page.ts";
import { season } from "./season.ts";

const today = localDay(Date.now() as Instant, 120 as OffsetMinutes);
const illDays: readonly LocalDay[] = [addDays(today, -2), addDays(today, -1)];

/** The season of every test, with two nights at its end on which the heart beat fast and its rate hardly varied. */
function feverishEnd(): Uint8Array<ArrayBuffer> {
  const { records } = season.truth;
  const recovery = records.recovery.map((one) =>
    illDays.includes(one.day) ? { ...one, restingHeartRateBpm: 78, hrvRmssdMs: 18 } : one,
  );
  const files = renderExport({ ...records, recovery });
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  ) as Uint8Array<ArrayBuffer>;
}

const heading = "Your body is handling something";

test("two bad nights in an export are told on Today, until put away, on their days and in Trends", async ({
  app,
}) => {
  const importPage = new ImportPage(await app.open("/"));
  await importPage.open();
  await importPage.choose("my_whoop_data.zip", feverishEnd());
  await importPage.confirm();
  await importPage.done();

  const page = await app.open("/");
  const card = page.getByRole("region", { name: heading });
  await expect(card).toContainText("78 and 78 bpm", { timeout: 30_000 });
  await expect(card).toContainText("no diagnosis");
  const { violations } = await new AxeBuilder({ page }).include("main").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await card.getByRole("button", { name: "Put away until the next time" }).click();
  await expect(card).toHaveCount(0);
  await page.reload();
  await expect(
    page.getByRole("region", { name: "Last night" }).or(page.getByText("1 night ago")),
  ).toBeVisible();
  await expect(page.getByText(heading)).toHaveCount(0);

  await app.open(`/day?day=${illDays[0]}`);
  await expect(page.getByRole("region", { name: heading })).toContainText("78 and 78 bpm");
  await app.open(`/day?day=${addDays(today, -40)}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "Recovery" })).toBeVisible();

  await app.open("/trends?metric=restingHeartRate&range=30");
  await expect(page.getByText(/^Nights running outside your own range of \d+–\d+\.$/)).toBeVisible();
  await app.open("/trends?metric=asleep&range=30");
  await expect(page.getByText("Open this day")).toBeVisible();
  await expect(page.getByText("Nights running outside")).toHaveCount(0);
  expect(app.violations).toEqual([]);
});
