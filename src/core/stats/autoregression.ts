import { meanAndSpread } from "./mean-and-spread.ts";

/** A value that is pulled back to its usual: tomorrow = usual + memory × (today − usual) + news. */
export interface Autoregression {
  readonly usual: number;
  /** Share of a departure that is left one day later, 0 to just under 1. */
  readonly memory: number;
  /** Variance of what each new day brings. */
  readonly news: number;
}

/** What is expected before there are data, and how many days of data it is worth. */
export interface AutoregressionPrior extends Autoregression {
  readonly days: number;
}

const MOST_MEMORY = 0.97;

/**
 * Fits a first-order autoregression, AR(1), to days of which some may be missing (NaN): the lag-one
 * correlation over the pairs of neighbouring known days, shrunk toward a prior (Box and Jenkins, "Time
 * Series Analysis", chapter 3). Few data give the prior; it never fails.
 *
 * @param lately mean and scatter of the values, for callers that know them
 * @example fitAutoregression(series, { usual: 20, memory: 0.5, news: 25, days: 14 })
 */
export function fitAutoregression(
  values: ArrayLike<number>,
  prior: AutoregressionPrior,
  lately = meanAndSpread(values, 0, values.length),
): Autoregression {
  const { count, mean } = lately;
  const usual = (count * mean + prior.days * prior.usual) / (count + prior.days);
  const priorSpread = prior.news / (1 - prior.memory ** 2);
  let spread = prior.days * priorSpread;
  let together = prior.days * prior.memory * priorSpread;
  for (let i = 1; i < values.length; i++) {
    const before = values[i - 1]! - usual;
    const now = values[i]! - usual;
    if (Number.isNaN(before) || Number.isNaN(now)) continue;
    together += before * now;
    spread += before * before;
  }
  const memory = Math.min(MOST_MEMORY, Math.max(0, spread > 0 ? together / spread : prior.memory));
  let news = prior.days * prior.news;
  let weight = prior.days;
  for (let i = 1; i < values.length; i++) {
    const surprise = values[i]! - usual - memory * (values[i - 1]! - usual);
    if (Number.isNaN(surprise)) continue;
    news += surprise * surprise;
    weight += 1;
  }
  return { usual, memory, news: weight > 0 ? news / weight : 0 };
}
