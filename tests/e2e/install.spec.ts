import { expect, installed, test } from "./app.ts";
import { CheckInSheet } from "./page-models/check-in.ts";

test("the browser finds nothing missing for installing the app", async ({ app }) => {
  const page = await app.open("/");
  await installed(page);
  const devtools = await app.context.newCDPSession(page);
  const { errors } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // A profile thrown away after the test counts as private browsing for some builds of Chromium.
  const missing = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito");
  expect(missing).toEqual([]);
});

test("every picture of the manifest is there in the size it claims", async ({ app }) => {
  const page = await app.open("/");
  const wrong = await page.evaluate(async () => {
    const manifest = await (await fetch("/manifest.webmanifest")).json();
    const pictures: { src: string; sizes: string }[] = [
      ...manifest.icons,
      ...(manifest.screenshots ?? []),
      ...manifest.shortcuts.flatMap((shortcut: { icons: object[] }) => shortcut.icons),
    ];
    const found = await Promise.all(
      pictures.map(async ({ src, sizes }) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        const size = `${image.naturalWidth}x${image.naturalHeight}`;
        return sizes === "any" || sizes === size ? [] : [`${src} is ${size}, not ${sizes}`];
      }),
    );
    return found.flat();
  });
  expect(wrong).toEqual([]);
});

test("Settings offers the browser's own prompt", async ({ app }) => {
  const page = await app.open("/");
  await page.addInitScript(withoutPrompt);
  await page.goto("/more");
  await page.evaluate(() => {
    const event = new Event("beforeinstallprompt", { cancelable: true });
    const prompt = async () => {
      document.title = "prompted";
      return { outcome: "accepted" };
    };
    dispatchEvent(Object.assign(event, { prompt }));
  });
  const card = page.getByRole("region", { name: "Keep it on your home screen" });
  await card.getByRole("button", { name: "Install" }).click();
  await expect(page).toHaveTitle("prompted");
  await expect(card).toContainText("Installed on this device");
});

test("Settings leads to the browser's menu where there is no prompt", async ({ app }) => {
  const page = await app.open("/");
  await page.addInitScript(withoutPrompt);
  await page.goto("/more");
  const card = page.getByRole("region", { name: "Keep it on your home screen" });
  await expect(card).toContainText("In your browser’s menu");
});

test("on an iPhone Settings shows the three steps", async ({ app }) => {
  const page = await app.open("/");
  await page.addInitScript(withoutPrompt);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "userAgent", { value: "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0)" });
  });
  await page.goto("/more");
  const card = page.getByRole("region", { name: "Keep it on your home screen" });
  await expect(card.getByRole("listitem")).toHaveCount(3);
  await expect(card).toContainText("Choose Add to Home Screen");
});

test("installing is offered after the third check-in, and never again once answered", async ({ app }) => {
  const page = await app.open("/");
  const checkIn = new CheckInSheet(page);
  const offer = page.getByRole("region", { name: "Keep it on your home screen" });
  for (const mood of ["Good", "Okay", "Great"] as const) {
    await expect(offer).toHaveCount(0);
    await checkIn.open();
    await checkIn.pick(mood);
    await checkIn.close();
  }
  // Chromium's own event comes when it sees fit.
  await page.evaluate(() => dispatchEvent(new Event("beforeinstallprompt", { cancelable: true })));
  await offer.getByRole("button", { name: "Not now" }).click();
  await expect(offer).toHaveCount(0);
  await app.closeBrowser();
  await app.startBrowser();
  const later = await app.open("/");
  await installed(later);
  await later.evaluate(() => dispatchEvent(new Event("beforeinstallprompt", { cancelable: true })));
  await expect(later.getByText("3 check-ins today")).toBeVisible();
  await expect(later.getByRole("button", { name: "Not now" })).toHaveCount(0);
});

/** Runs in the page: Chromium has a prompt, other browsers have not. A test's own event passes. */
function withoutPrompt(): void {
  addEventListener("beforeinstallprompt", (event) => {
    if (event.isTrusted) event.stopImmediatePropagation();
  });
}
