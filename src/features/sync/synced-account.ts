import { type Account, currentAccount } from "#data/account-preference.ts";
import { devicePreference } from "#data/device-preferences.ts";

/** The account that what is shown here goes to; undefined without one, and for sample data, which goes nowhere. */
export function syncedAccount(): Account | undefined {
  return devicePreference("mode") === "sample" ? undefined : currentAccount();
}
