/** How long a Retry-After header asks to wait: a number of seconds or a date; nothing without a readable one. */
export function retryTime(retryAfter: string | null): { readonly retryAfterMs?: number } {
  if (!retryAfter) return {};
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? {} : { retryAfterMs: Math.max(0, wait) };
}
