import { calm, installed, openDevice, slowDown } from "./device.ts";
import { type Figure, median } from "./figure.ts";

const TAPS = 5;

/** From the finger's touch to the words that say it is stored; they come only after the transaction. */
export async function benchTap(baseURL: string): Promise<Figure> {
  const device = await openDevice(baseURL);
  const { page } = device;
  try {
    const times: number[] = [];
    for (let tap = 0; tap < TAPS; tap++) {
      await page.goto("/");
      await page.getByRole("button", { name: "Great" }).first().waitFor();
      // Somebody who opens the app looks first: what starts behind the page has started.
      await installed(page);
      await calm(page);
      const place = await page.getByRole("button", { name: "Great" }).first().boundingBox();
      if (!place) throw new Error("The steps are not on the screen");
      await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
      await slowDown(device, 4);
      await page.evaluate(noteConfirmation);
      // Bare input: what Playwright's click looks up beforehand would run in the page, slowed down too.
      await page.mouse.down();
      await page.mouse.up();
      const time = await page.waitForFunction(() => (globalThis as { confirmedMs?: number }).confirmedMs);
      times.push(Number(await time.jsonValue()));
      await slowDown(device, 1);
    }
    return {
      name: "Tap to visible, durable confirmation, 4× CPU",
      value: median(times),
      unit: "ms",
      bar: 100,
    };
  } finally {
    await device.close();
  }
}

/** Runs in the page: measures from the pointer event to the frame that shows "Saved". */
function noteConfirmation(): void {
  const scope = globalThis as { confirmedMs?: number };
  let touched = Number.NaN;
  addEventListener(
    "pointerdown",
    (event) => {
      touched = event.timeStamp;
    },
    { capture: true, once: true },
  );
  const observer = new MutationObserver(() => {
    if (Number.isNaN(touched) || !document.body.textContent.includes("Saved")) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      scope.confirmedMs = performance.now() - touched;
    });
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
}
