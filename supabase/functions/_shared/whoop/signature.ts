/** How far WHOOP's clock and ours may be apart, and how late a delivery may be, in milliseconds. */
const WINDOW = 5 * 60_000;

/**
 * Whether a webhook is WHOOP's own: HMAC-SHA256 of its time and its raw body under the client secret, sent
 * within the last five minutes.
 */
export async function isSignedByWhoop(
  {
    signature,
    timestamp,
    rawBody,
  }: {
    readonly signature: string | null;
    readonly timestamp: string | null;
    readonly rawBody: Uint8Array<ArrayBuffer>;
  },
  clientSecret: string,
  now: number,
): Promise<boolean> {
  if (!signature || !timestamp || !/^\d{1,16}$/.test(timestamp)) return false;
  const given = bytesOf(signature);
  if (!given || Math.abs(now - Number(timestamp)) > WINDOW) return false;
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    "raw",
    encoder.encode(clientSecret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  const time = encoder.encode(timestamp);
  const signed = new Uint8Array(time.length + rawBody.length);
  signed.set(time);
  signed.set(rawBody, time.length);
  // Web Crypto compares in constant time.
  return await crypto.subtle.verify("HMAC", key, given, signed);
}

/** A SHA-256 in base64, in its one right spelling: another would be another key for the same delivery. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(base64)) return undefined;
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
