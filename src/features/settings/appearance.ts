import { type DevicePreferences, devicePreference, setDevicePreference } from "#data/device-preferences.ts";

type Appearance = DevicePreferences["appearance"];

/** What this device was told to look like; "auto" follows its own setting. */
export function currentAppearance(): Appearance {
  return devicePreference("appearance") ?? "auto";
}

/** Applies at once and is remembered on this device only. */
export function applyAppearance(appearance: Appearance): void {
  const followsDevice = appearance === "auto";
  setDevicePreference("appearance", followsDevice ? undefined : appearance);
  if (followsDevice) delete document.documentElement.dataset["appearance"];
  else document.documentElement.dataset["appearance"] = appearance;
}
