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
