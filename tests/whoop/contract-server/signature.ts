import { createHmac } from "node:crypto";

/** How WHOOP signs a webhook: over its timestamp in milliseconds and the raw body, with the client secret. */
export function signatureOf(clientSecret: string, timestamp: string, rawBody: string): string {
  return createHmac("sha256", clientSecret)
    .update(timestamp + rawBody)
    .digest("base64");
}
