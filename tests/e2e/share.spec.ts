import { expect, installed, test } from "./app.ts";

test("a file shared from another app waits on the import page, offline too", async ({ app }) => {
  const page = await app.open("/");
  await installed(page);
  await app.goOffline();
  // What Android does when the person picks Fire Rescued in the share sheet.
  await page.evaluate(() => {
    const chosen = new DataTransfer();
    chosen.items.add(new File(["not,a,known\n1,2,3\n"], "mis sueños.csv", { type: "text/csv" }));
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/import";
    form.enctype = "multipart/form-data";
    const input = document.createElement("input");
    input.type = "file";
    input.name = "files";
    input.files = chosen.files;
    form.append(input);
    document.body.append(form);
    form.submit();
  });
  await page.waitForURL("**/import**");
  await expect(page.getByText("mis sueños.csv").first()).toBeVisible();
});
