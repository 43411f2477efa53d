import { type OffsetMinutes, parseOffset } from "#core/time.ts";

const WALL_TIME = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?$/;
const ZONE = /^(?:UTC|GMT)?(?:([+\-\u2212])(\d{1,2})(?::?(\d\d))?|Z)?$/i;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
/** Three digits after a comma may be thousands: such a number is refused rather than guessed. */
const DECIMAL_COMMA = /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/;

const YES = new Set(["true", "yes", "1", "sí", "si", "verdadero", "cierto"]);
const NO = new Set(["false", "no", "0", "falso"]);

/** A time on a clock's face in milliseconds, as if that clock showed UTC. */
export type WallTime = number;

/** Reads `2026-01-02 03:04:05`; undefined when it is no date and time. */
export function parseWallTime(text: string): WallTime | undefined {
  const match = WALL_TIME.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0)) as [number, number, number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const time = Date.UTC(year, month - 1, day, hour, minute, second, Number((match[7] ?? "").padEnd(3, "0")));
  // 30 February rolls over into March, and so is seen.
  return new Date(time).getUTCDate() === day && new Date(time).getUTCMonth() === month - 1 ? time : undefined;
}

/** Reads `UTC-04:00`, `UTCZ`, `GMT+2`, `-05:30`; undefined when it is no zone. */
export function parseZone(text: string): OffsetMinutes | undefined {
  const match = ZONE.exec(text);
  if (!match || text === "") return undefined;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return parseOffset(match[1] === undefined || match[1] === "+" || minutes === 0 ? minutes : -minutes);
}

/** Reads `12.5`, `12,5` and `85%`; undefined for anything that could mean two numbers. */
export function parseNumber(text: string): number | undefined {
  const bare = text.endsWith("%") ? text.slice(0, -1).trimEnd() : text;
  if (NUMBER.test(bare)) return Number(bare);
  return DECIMAL_COMMA.test(bare) ? Number(bare.replace(",", ".")) : undefined;
}

/** Reads yes or no in the words of English and Spanish exports and spreadsheets; undefined for others. */
export function parseYesNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
