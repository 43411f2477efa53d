import type { Span } from "./span.ts";

/** What is known to be the person's own, in any case, where no letter goes on. */
export function findKnown(text: string, known: readonly string[]): Span[] {
  const words = known.map((one) => one.trim()).filter((one) => one.length > 1);
  if (words.length === 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  );
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    kind: found.includes("@") ? "email" : "name",
  }));
}

function escaped(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}
