import { heldPrompt, installedNow } from "./held-prompt.ts";

/** How the app gets onto the home screen here: by the browser's prompt, by hand, or it is there already. */
export type InstallWay = "installed" | "prompt" | "iosSteps" | "browserMenu";

/** What tells one way from another. */
export interface InstallSurroundings {
  /** It runs as an app, or was installed from this very page. */
  readonly isStandalone: boolean;
  readonly hasPrompt: boolean;
  readonly userAgent: string;
  readonly touchPoints: number;
}

/** Which way leads to an installed app in these surroundings. */
export function installWay(here: InstallSurroundings): InstallWay {
  if (here.isStandalone) return "installed";
  if (here.hasPrompt) return "prompt";
  // An iPad says that it is a Mac; no Mac has a touch screen.
  const isIos =
    /iPhone|iPad|iPod/.test(here.userAgent) || (/Macintosh/.test(here.userAgent) && here.touchPoints > 1);
  return isIos ? "iosSteps" : "browserMenu";
}

/** The way on this device now, followed by whoever reads it. */
export function wayHere(): InstallWay {
  const { standalone } = navigator as { readonly standalone?: boolean };
  return installWay({
    isStandalone: installedNow() || standalone === true || matchMedia("(display-mode: standalone)").matches,
    hasPrompt: heldPrompt() !== undefined,
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
  });
}
