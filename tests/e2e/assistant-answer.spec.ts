import type { Page } from "@playwright/test";
import { type App, expect, test } from "./app.ts";
import { putRows } from "./put-rows.ts";

const conversation = "3f0b7c1e-52a5-4f0c-9c43-0f6f2f6c9d01";
const question = "3f0b7c1e-52a5-4f0c-9c43-0f6f2f6c9d02";
const answer = "3f0b7c1e-52a5-4f0c-9c43-0f6f2f6c9d03";

const citations = [
  {
    ...{ id: "c1", metric: "restingHeartRate", kind: "value", value: 58 },
    ...{ from: "2026-11-14", to: "2026-11-20", days: 7 },
  },
];

/** A device that holds a conversation, as sync could have brought it. */
async function holdingAnswer(app: App, text: string, more: object = {}): Promise<Page> {
  const page = await app.open("/assistant");
  await expect(page.getByText("What you ask is kept here")).toBeVisible();
  const now = Date.now() - 60_000;
  const stamp = "000001795000000-0000-00000001";
  const envelope = { conversation, stamp, language: "en", state: "done" };
  await putRows(page, "fire-rescued", "conversation_message", [
    { ...envelope, id: question, at: now, role: "person", text: "How am I?", citations: [] },
    {
      ...{ ...envelope, id: answer, at: now + 1, role: "assistant", text, citations },
      ...{ answers: question, answeredBy: "model", model: "some-model", ...more },
    },
  ]);
  await app.open(`/assistant?conversation=${conversation}`);
  await expect(page.getByRole("article", { name: "Answer" })).toBeVisible();
  return page;
}

const hostile = `Your rate is [1000 bpm](cite:c1), [99 ms](cite:c77).

<script>alert(1)</script>

<img src="https://evil.example/a.png" onerror="alert(1)">

<iframe srcdoc="<script>alert(1)</script>"></iframe> <svg onload=alert(1)></svg> <a href="https://evil.example">a</a>

<style>body { display: none }</style>

![b](https://evil.example/b.png) [c](javascript:alert(1)) [d](data:text/html,x) [e](https://evil.example) [f](/more)
<https://evil.example> https://evil.example www.evil.example me@evil.example [g][g] ![h][g] [cite:c1][g]

- [i](//evil.example)
- <form action="https://evil.example"><input name=x></form>

| <img src=x> | [j](ftp://evil.example) |
|-|-|
| <object data="https://evil.example"></object> | \`<b>\` |

[g]: https://evil.example
`;

test("whatever an answer says is text; its only links are the person's own numbers in this device's words", async ({
  app,
}) => {
  const asked: string[] = [];
  app.context.on("request", (request) => asked.push(request.url()));
  const page = await holdingAnswer(app, hostile);
  const shown = page.getByRole("article", { name: "Answer" });
  await expect(shown.getByRole("link")).toHaveCount(1);
  const chip = shown.getByRole("link");
  await expect(chip).toHaveText(/^58\sbpm$/);
  await expect(shown).toContainText("99 ms");
  await expect(shown).toContainText("<script>alert(1)</script>");
  await expect(shown).toContainText("[e](https://evil.example)");
  const active =
    "img, script, iframe, svg, style, form, input, object, embed, link, [onerror], [onload], [style]";
  await expect(shown.locator(active)).toHaveCount(0);
  expect(asked.filter((url) => url.includes("evil"))).toEqual([]);
  expect(app.violations).toEqual([]);

  await chip.click();
  await expect(page).toHaveURL(/\/trends\?metric=restingHeartRate&range=30&to=2026-11-20$/);
  await page.goBack();
  await expect(shown).toBeVisible();
});

test("Persian reads from right to left, numbers and all, and the page stays as wide as the window", async ({
  app,
}) => {
  const text = `خواب شما کوتاه بود: [58 bpm](cite:c1) در هفت شب.\n\n- یک\n- دو HRV\n\n[withheld:dose]`;
  const page = await holdingAnswer(app, text.repeat(20), { language: "fa" });
  const shown = page.getByRole("article", { name: "Answer" });
  for (const block of [shown.locator("p").first(), shown.locator("ul").first()]) {
    await expect(block).toHaveCSS("direction", "rtl");
  }
  await expect(shown.getByText(/حذف شد/).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
