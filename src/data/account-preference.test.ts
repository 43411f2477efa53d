import { beforeEach, expect, test, vi } from "vitest";
import {
  currentAccount,
  joiningAccount,
  setCurrentAccount,
  setJoiningAccount,
  shownDatabaseName,
} from "./account-preference.ts";
import { setDevicePreference } from "./device-preferences.ts";

const ada = { id: "01a1fd5a-19aa-72ca-8593-1d968ee8269a", email: "ada lovelace@example.com" };

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
});

test("without an account the device's own database is shown", () => {
  expect(currentAccount()).toBeUndefined();
  expect(shownDatabaseName()).toBe("fire-rescued");
});

test("an account that is only being joined shows nothing of it yet", () => {
  setJoiningAccount(ada);
  expect(joiningAccount()).toEqual(ada);
  expect(shownDatabaseName()).toBe("fire-rescued");
});

test("an account has a database of its own, and joining it is over", () => {
  setJoiningAccount(ada);
  setCurrentAccount(ada);
  expect(currentAccount()).toEqual(ada);
  expect(joiningAccount()).toBeUndefined();
  expect(shownDatabaseName()).toBe(`fire-rescued-${ada.id}`);
});

test("sample data goes before an account, which is there again afterwards", () => {
  setCurrentAccount(ada);
  setDevicePreference("mode", "sample");
  expect(shownDatabaseName()).toBe("fire-rescued-sample");
  setDevicePreference("mode", undefined);
  expect(shownDatabaseName()).toBe(`fire-rescued-${ada.id}`);
});
