/** Choices that belong to this device and must be known before anything is drawn. */
export interface DevicePreferences {
  readonly appearance: "auto" | "light" | "dark";
  readonly locale: string;
  /** Which database this device works with: the person's own, or sample data. */
  readonly mode: "own" | "sample";
  /** The account whose database this device works with, and one that is being signed in to: see account-preference.ts. */
  readonly account: string;
  readonly joining: string;
  /** What is to become of the records made without an account, until it is done: see adopt-records.ts. */
  readonly adopting: string;
  /** WHOOP was connected from here to the make-believe one that `npm start` can offer. */
  readonly whoopDemo: "yes";
  /** Questions go to the language model that this browser brings, where it brings one. */
  readonly browserModel: "on";
}

const PREFIX = "fire-rescued.";

/** A choice made on this device; undefined when none was made or the browser keeps nothing. */
export function devicePreference<Name extends keyof DevicePreferences>(
  name: Name,
): DevicePreferences[Name] | undefined {
  try {
    return (localStorage.getItem(PREFIX + name) ?? undefined) as DevicePreferences[Name] | undefined;
  } catch {
    // Storage is switched off in this browser: the defaults serve.
    return undefined;
  }
}

/** Keeps a choice on this device; undefined forgets it. */
export function setDevicePreference<Name extends keyof DevicePreferences>(
  name: Name,
  value: DevicePreferences[Name] | undefined,
): void {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // As above: the choice lasts until the page is closed.
  }
}
