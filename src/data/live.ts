import { liveQuery } from "dexie";

/** Something that can be followed: each new result, or the error that ended it. */
export interface Live<Result> {
  subscribe(
    next: (result: Result) => void,
    error: (error: unknown) => void,
  ): { readonly unsubscribe: () => void };
}

/**
 * Follows a query: runs it now and again whenever a table it read changes, in this tab, another tab or a
 * worker. The only way in which screens read the database.
 */
export function live<Result>(query: () => Promise<Result> | Result): Live<Result> {
  const observable = liveQuery(async () => {
    try {
      return await query();
    } catch (error) {
      // Dexie keeps quiet about a database that does not open; the page would stay blank for ever.
      throw isClosed(error) ? new Error("The local database does not open", { cause: error }) : error;
    }
  });
  return { subscribe: (next, error) => observable.subscribe({ next, error }) };
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && error.name === "DatabaseClosedError";
}
