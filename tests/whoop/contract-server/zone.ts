import type { OffsetMinutes } from "#core/time.ts";

/**
 * An offset as the API writes it.
 *
 * @example zoneText(-300 as OffsetMinutes) // "-05:00"
 */
export function zoneText(offset: OffsetMinutes): string {
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The offset of such a text. */
export function zoneOffset(text: string): OffsetMinutes {
  if (text === "Z") return 0 as OffsetMinutes;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6));
  return (text.startsWith("-") ? -minutes : minutes) as OffsetMinutes;
}
