import { type NoiseOptions, noiseHistory, THE_QUESTION } from "./histories.ts";
import { lookThrough } from "./look-through.ts";

/** What findings make of many histories of one kind. */
export interface Measured {
  readonly histories: number;
  /** Share of histories that show anything that is not there. */
  readonly showNoise: number;
  /** Share in which the effect that is there was found, and of those the share whose interval holds it. */
  readonly found: number;
  readonly held: number;
}

/** Looks through so many histories, each with the next seed. */
export function measure(histories: number, options: NoiseOptions): Measured {
  let [showNoise, found, held] = [0, 0, 0];
  for (let index = 0; index < histories; index++) {
    const look = lookThrough(noiseHistory({ ...options, seed: options.seed + index }));
    const truth = look.found.find(
      ({ cause, outcome }) =>
        cause.kind === "journal" && cause.question === THE_QUESTION && outcome === "mood",
    );
    if (look.found.some((one) => one !== truth)) showNoise += 1;
    if (!truth) continue;
    found += 1;
    const effect = options.effect ?? 0;
    if (truth.low <= effect && effect <= truth.high) held += 1;
  }
  return {
    histories,
    showNoise: showNoise / histories,
    found: found / histories,
    held: found > 0 ? held / found : Number.NaN,
  };
}
