const url = import.meta.env["VITE_SUPABASE_URL"] as string | undefined;
const key = import.meta.env["VITE_SUPABASE_PUBLISHABLE_KEY"] as string | undefined;

/** The Supabase project that this app was built for; without one, the server that it was loaded from. */
export const project = {
  url: url || location.origin,
  /** Says which project is meant and opens nothing by itself: row-level security does. */
  publishableKey: key || "sb_publishable_local",
  isLocal: !url,
};
