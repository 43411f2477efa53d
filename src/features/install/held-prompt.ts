import { type Accessor, createRoot, createSignal } from "solid-js";

/** Chromium's offer to install the app, which a page may hold until it fits. TypeScript does not know it. */
export interface InstallPrompt extends Event {
  prompt(): Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

const [held, setHeld] = createRoot(() => createSignal<InstallPrompt>());
const [installed, setInstalled] = createRoot(() => createSignal(false));

/** The browser's own install prompt while it can be shown. It can be shown once. */
export const heldPrompt: Accessor<InstallPrompt | undefined> = held;

/** Whether the app was installed while this page was open. */
export const installedNow: Accessor<boolean> = installed;

/** Holds the install prompt, which comes soon after the page has loaded. Called once, early. */
export function holdInstallPrompt(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    setHeld(event as InstallPrompt);
  });
  addEventListener("appinstalled", () => setInstalled(true));
}

/** Shows the browser's prompt and waits for the person's answer. */
export async function showHeldPrompt(): Promise<void> {
  const answer = await held()?.prompt();
  if (answer?.outcome === "accepted") setInstalled(true);
  setHeld(undefined);
}
