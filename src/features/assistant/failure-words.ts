import { formatNumber } from "#i18n/format.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import type { AnswerFailure } from "./assistant.ts";

/** What went wrong, what is safe and what to do, in words. */
export function failureWords(failure: AnswerFailure | { readonly code: "tooFewDays" }): string {
  const t = texts("assistant", assistant);
  if (failure.code === "tooMany" && failure.retryAfterMs !== undefined) {
    return t.failed.tooManyUntil(waitWords(failure.retryAfterMs));
  }
  return t.failed[failure.code];
}

/** Whether asking the same again may help. */
export function mayTryAgain({ code }: AnswerFailure): boolean {
  return code !== "notConfigured" && code !== "tooLong" && code !== "refused" && code !== "dailyBudget";
}

function waitWords(milliseconds: number): string {
  const t = texts("assistant", assistant);
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return t.seconds(seconds, formatNumber(seconds));
  const minutes = Math.ceil(seconds / 60);
  return t.minutes(minutes, formatNumber(minutes));
}
