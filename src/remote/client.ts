import type { SupabaseClient } from "@supabase/supabase-js";
import { project } from "./project.ts";
import { SESSION_KEY } from "./session-storage.ts";

let client: Promise<SupabaseClient> | undefined;

/**
 * The connection to the backend, loaded when it is first needed: no screen waits for it. Rejects when its
 * code cannot be loaded, and the next call tries again.
 */
export function supabase(): Promise<SupabaseClient> {
  client ??= connect().catch((error: unknown) => {
    client = undefined;
    throw error;
  });
  return client;
}

async function connect(): Promise<SupabaseClient> {
  const { createClient } = await import("@supabase/supabase-js");
  return createClient(project.url, project.publishableKey, {
    auth: {
      flowType: "pkce",
      storageKey: SESSION_KEY,
      persistSession: true,
      autoRefreshToken: true,
      // The account page reads its own address, and says what became of it.
      detectSessionInUrl: false,
    },
  });
}
