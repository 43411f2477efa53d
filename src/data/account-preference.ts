import { databaseNames } from "./database.ts";
import { devicePreference, setDevicePreference } from "./device-preferences.ts";

/** An account as this device knows it. */
export interface Account {
  /** The user's id: a UUID of the auth server. */
  readonly id: string;
  readonly email: string;
}

const ID_LENGTH = 36;

/**
 * The account whose records this device shows; undefined without one. It is known before anything else is:
 * whether the server still takes the session concerns only sync.
 */
export function currentAccount(): Account | undefined {
  return read("account");
}

/** An account that was signed in to while what becomes of this device's records is still open. */
export function joiningAccount(): Account | undefined {
  return read("joining");
}

export function setJoiningAccount(account: Account | undefined): void {
  write("joining", account);
}

/** Makes an account the one that this device shows from its next load on; undefined: none. */
export function setCurrentAccount(account: Account | undefined): void {
  write("joining", undefined);
  write("account", account);
}

/** Where an account's records lie on this device. */
export function accountDatabaseName(id: string): string {
  return `${databaseNames.device}-${id}`;
}

/** The database that this device shows: sample data, an account's, or the one of who has none. */
export function shownDatabaseName(): string {
  if (devicePreference("mode") === "sample") return databaseNames.sample;
  const account = currentAccount();
  return account ? accountDatabaseName(account.id) : databaseNames.device;
}

function read(name: "account" | "joining"): Account | undefined {
  const text = devicePreference(name);
  return text ? { id: text.slice(0, ID_LENGTH), email: text.slice(ID_LENGTH + 1) } : undefined;
}

function write(name: "account" | "joining", account: Account | undefined): void {
  setDevicePreference(name, account && `${account.id} ${account.email}`);
}
