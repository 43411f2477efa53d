import { bandEdges } from "../../src/core/model/band-edges.ts";
import type { Band } from "../../src/core/model/daily-score.ts";
import type { Row } from "./rows.ts";

/** Days by predicted risk, tenth by tenth. */
export interface Decile {
  readonly days: number;
  readonly predicted: number;
  readonly observed: number;
}

/** Days by the band that the risk was in. */
export interface BandDays extends Decile {
  readonly band: Band;
}

/** Mean distance of what was said from what came, over the tenths. */
export function calibrationError(tenths: readonly Decile[]): number {
  const days = tenths.reduce((sum, tenth) => sum + tenth.days, 0);
  return (
    tenths.reduce((sum, tenth) => sum + tenth.days * Math.abs(tenth.predicted - tenth.observed), 0) / days
  );
}

/** Rows by the band that their risk was in. */
export function byBand(rows: readonly Row[], risk: Float64Array): BandDays[] {
  const edges = [0, bandEdges.low / 100, bandEdges.usual / 100, bandEdges.raised / 100, 1];
  return (["low", "usual", "raised", "high"] as const).map((band, i) => {
    const part = [...rows.keys()].filter((day) => risk[day]! >= edges[i]! && risk[day]! < edges[i + 1]!);
    return { band, ...saidAndCame(rows, risk, part) };
  });
}

/** What was said of some rows, and what came. */
function saidAndCame(rows: readonly Row[], risk: Float64Array, part: readonly number[]): Decile {
  const mean = (value: (i: number) => number) =>
    part.length > 0 ? part.reduce((sum, i) => sum + value(i), 0) / part.length : 0;
  return {
    days: part.length,
    predicted: mean((i) => risk[i]!),
    observed: mean((i) => (rows[i]!.bad ? 1 : 0)),
  };
}

/** Rows by their risk, tenth by tenth. */
export function deciles(rows: readonly Row[], risk: Float64Array): Decile[] {
  const order = [...rows.keys()].sort((a, b) => risk[a]! - risk[b]!);
  return Array.from({ length: 10 }, (_, tenth) => {
    const part = order.slice(
      Math.floor((tenth * order.length) / 10),
      Math.floor(((tenth + 1) * order.length) / 10),
    );
    return saidAndCame(rows, risk, part);
  });
}
