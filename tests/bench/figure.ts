/** One line of the benchmark: what was measured, its bar, and what it is held against in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "kB" | "×" | "score" | "requests" | "records" | "modules";
  /** The figure must not be above (or, `atLeast`, below) this. */
  readonly bar: number;
  readonly atLeast?: boolean;
  /** The same thing measured beside it: an empty database, or a peer's published figure. */
  readonly baseline?: string;
}

/** Whether a figure clears its bar. */
export function clears(figure: Figure): boolean {
  return figure.atLeast ? figure.value >= figure.bar : figure.value <= figure.bar;
}

/** The middle of several measurements: one slow run on a busy machine does not decide. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    clears(figure) ? "ok" : "MISSED",
    figure.name,
    `${figure.value.toFixed(figure.unit === "score" ? 0 : figure.value < 10 ? 2 : 1)} ${figure.unit}`,
    `${figure.atLeast ? "≥" : "≤"} ${figure.bar} ${figure.unit}`,
    figure.baseline ?? "",
  ]);
  const lines = [["", "figure", "measured", "bar", "beside it"], ...rows];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
