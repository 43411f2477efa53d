import { type KeptSession, readSession } from "./kept-session.ts";

/** Where the session is kept between starts. Erasing everything finds it by its beginning. */
export const SESSION_KEY = "fire-rescued.session";

/** Whether this device holds a session, true without a network too. Whether the server still takes it, sync sees. */
export function hasSession(): boolean {
  try {
    return localStorage.getItem(SESSION_KEY) !== null;
  } catch {
    return false;
  }
}

/** Forgets the session on this device, whatever the server says. */
export function forgetSession(): void {
  try {
    for (const suffix of ["", "-code-verifier", "-user"]) localStorage.removeItem(SESSION_KEY + suffix);
  } catch {
    // Storage is switched off: there was nothing to forget.
  }
}

/** The session on this device; undefined without one. */
export function storedSession(): KeptSession | undefined {
  try {
    return readSession(localStorage.getItem(SESSION_KEY));
  } catch {
    return undefined;
  }
}

/** Puts a session in the place of an older one, before the client reads it. */
export function replaceSession({ text }: KeptSession): void {
  try {
    localStorage.setItem(SESSION_KEY, text);
  } catch {
    // Storage is switched off: nobody is signed in either.
  }
}
