import { shownDatabaseName } from "#data/account-preference.ts";
import { useDatabase } from "#data/current-database.ts";
import { devicePreference } from "#data/device-preferences.ts";
import { holdInstallPrompt } from "#features/install/held-prompt.ts";
import { preferredLocale, setLocale } from "#i18n/locale.ts";

/** Puts the parts together. What is not needed for the first check-in starts once the page is idle. */
export function compose(): void {
  const appearance = devicePreference("appearance");
  if (appearance) document.documentElement.dataset["appearance"] = appearance;
  setLocale(preferredLocale([devicePreference("locale") ?? "", ...navigator.languages]));
  const name = shownDatabaseName();
  useDatabase(name);
  holdInstallPrompt();
  // The first second's network and processor are for the page that is coming up.
  setTimeout(() => {
    whenIdle(async () => {
      const { startBackground } = await import("./background.ts");
      await startBackground(name);
    });
  }, 1000);
}

/** Runs work when the page has nothing more urgent to do; Safari has no idle callback. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 300);
}
