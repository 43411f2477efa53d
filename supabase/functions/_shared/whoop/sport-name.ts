const ABBREVIATIONS = new Set(["hiit", "bmx", "vr"]);

/**
 * A sport as the app and export files spell it: the API writes `functional-fitness`, a file
 * `Functional Fitness`.
 */
export function sportName(name: string | null | undefined): string {
  const words = (name ?? "").split(/[\s_-]+/).filter((word) => word !== "");
  return words.map(capitalized).join(" ") || "Activity";
}

function capitalized(word: string): string {
  if (ABBREVIATIONS.has(word)) return word.toUpperCase();
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
