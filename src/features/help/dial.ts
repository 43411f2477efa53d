/** What a phone dials for a number as it is written: spaces and hyphens are for eyes. */
export function dial(number: string): string {
  return `tel:${number.replaceAll(/[^\d+]/g, "")}`;
}

/** A text message with its word already written. */
export function textTo(message: { readonly number: string; readonly word?: string }): string {
  return `sms:${message.number}${message.word ? `?body=${encodeURIComponent(message.word)}` : ""}`;
}
