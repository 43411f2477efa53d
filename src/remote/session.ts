import { supabase } from "./client.ts";
import { forgetSession } from "./session-storage.ts";

/** How long signing out waits for the server to hear of it. */
const PATIENCE = 3000;

/** Tells whenever the session of this device begins, ends or is renewed; returns how to stop. */
export async function followSession(changed: () => void): Promise<() => void> {
  const { auth } = await supabase();
  const { data } = auth.onAuthStateChange(() => changed());
  return () => data.subscription.unsubscribe();
}

/** Signs out on this device only, without a network too: the session then just runs out at the server. */
export async function signOut(): Promise<void> {
  const told = supabase().then(({ auth }) => auth.signOut({ scope: "local" }));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([told.catch(() => undefined), patience]);
  forgetSession();
}
