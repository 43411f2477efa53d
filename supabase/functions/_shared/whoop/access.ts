/**
 * An access token to use now, or why there is none. broken: the person has to connect anew; gone: there is no
 * connection; unavailable: it may work later.
 */
export type Access =
  | { readonly kind: "usable"; readonly token: string; readonly generation: number }
  | { readonly kind: "broken" | "gone" }
  | { readonly kind: "unavailable"; readonly code: string };
