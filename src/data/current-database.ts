import { type FireDatabase, openDatabase } from "./database.ts";

let current: FireDatabase | undefined;

/** Opens the database that this page works with. Called once, where the app is put together. */
export function useDatabase(name: string): FireDatabase {
  current = openDatabase(name);
  return current;
}

/** The database that this page works with. */
export function database(): FireDatabase {
  if (!current) throw new Error("The database is used before the app was put together");
  return current;
}
