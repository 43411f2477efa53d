import { supabase } from "./client.ts";
import { project } from "./project.ts";

/**
 * Calls back when the server says that a space has changed, where it offers that; gives the way to stop.
 * Nothing is lost without it: a nudge only comes sooner than the next look.
 */
export async function followNudges(space: string, nudged: () => void): Promise<() => void> {
  // The local server has no Realtime, and would be asked for it again and again.
  if (project.isLocal) return () => {};
  const client = await supabase();
  const channel = client
    .channel(`space:${space}`, { config: { private: true } })
    .on("broadcast", { event: "changed" }, nudged)
    .subscribe();
  return () => void client.removeChannel(channel);
}
