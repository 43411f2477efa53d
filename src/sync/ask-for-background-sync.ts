/** The name under which the service worker knows that it is to sync. */
export const SYNC_TAG = "sync";

const HALF_A_DAY_MS = 12 * 3_600_000;

/** What TypeScript's library lacks: Chromium has them, others do not. */
interface BackgroundRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
  readonly periodicSync?: { register(tag: string, options: { minInterval: number }): Promise<void> };
}

/** Has what waits sent when a network is there, even if the app is closed by then; where browsers offer it. */
export async function askForBackgroundSync(): Promise<void> {
  try {
    await (await registration())?.sync?.register(SYNC_TAG);
  } catch {
    // Not allowed, or a private window: what waits goes when the app is opened next.
  }
}

/** Has the account looked at now and then while the app is closed, where an installed app may. */
export async function askForPeriodicSync(): Promise<void> {
  try {
    await (await registration())?.periodicSync?.register(SYNC_TAG, { minInterval: HALF_A_DAY_MS });
  } catch {
    // Only installed apps that are used often may.
  }
}

async function registration(): Promise<BackgroundRegistration | undefined> {
  return globalThis.navigator?.serviceWorker?.getRegistration();
}
