import { expect, test } from "vitest";
import { fitAutoregression } from "../stats/autoregression.ts";
import { LoadForecaster } from "./forecast.ts";
import { LOAD_COUNT, LOAD_DAYS, loadWeights } from "./load-weights.ts";
import { type LoadScale, loadOf, RISK_DAYS } from "./sustained-load.ts";
import { TREND_DAYS, trendOf } from "./trend.ts";

const prior = { usual: 0, memory: 0.35, news: 0.88, days: 45 };
const scale: LoadScale = { gain: 1, noise: 2 / LOAD_COUNT, gaps: 0 };

/** Daily strain as a person's who only wobbles about their usual, and its four-week means. */
function steadyLife(days: number, memory: number, seed: number) {
  let state = seed >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  let departure = 0;
  const strain = Float64Array.from({ length: days }, () => {
    departure = memory * departure + Math.sqrt(1 - memory ** 2) * normal();
    return departure;
  });
  const mean = strain.map((_, day) =>
    day < LOAD_DAYS
      ? Number.NaN
      : loadWeights.reduce((sum, weight, back) => sum + weight * strain[day - back]!, 0),
  );
  return { strain, mean };
}

test("in lives that only wobble, few days are called a trend", () => {
  let trends = 0;
  let days = 0;
  for (const [seed, memory] of [0, 0.35, 0.7].entries()) {
    const { strain, mean } = steadyLife(6000, memory, seed + 1);
    for (let day = RISK_DAYS; day < strain.length; day += 7) {
      const process = fitAutoregression(strain.subarray(day - RISK_DAYS + 1, day + 1), prior);
      if (trendOf(mean.subarray(day - TREND_DAYS + 1, day + 1), process, 40).kind !== "notClear") trends += 1;
      days += 1;
    }
  }
  expect(trends / days).toBeLessThan(0.1);
  expect(trends).toBeGreaterThan(0);
});

const calm = { usual: 0, memory: 0.35, news: 0.05 };

test("a clear climb is rising since its lowest day, and its mirror is falling", () => {
  const climb = Float64Array.from(
    { length: TREND_DAYS },
    (_, i) => Math.max(0, i - (TREND_DAYS - 18)) * 0.05,
  );
  expect(trendOf(climb, calm, 40)).toEqual({ kind: "rising", pointsPerDay: 2, sinceDays: 17 });
  const mirror = climb.map((mean) => -mean);
  expect(trendOf(mirror, calm, 40)).toMatchObject({ kind: "falling", sinceDays: 17 });
});

test("a slide too slow for a fortnight is rising over eight weeks, and no longer once it has turned", () => {
  const slide = Float64Array.from({ length: TREND_DAYS }, (_, i) => 0.01 * i);
  expect(trendOf(slide, calm, 40)).toEqual({ kind: "rising", pointsPerDay: 0.4, sinceDays: TREND_DAYS - 1 });
  expect(trendOf(slide.subarray(TREND_DAYS - 28), calm, 40).kind).toBe("notClear");
  const turned = slide.map((mean, i) => mean - 0.016 * Math.max(0, i - (TREND_DAYS - 15)));
  expect(trendOf(turned, calm, 40).kind).toBe("notClear");
});

test("too few known days of the fourteen, and weeks of the nine, are no trend", () => {
  const climb = Float64Array.from({ length: TREND_DAYS }, (_, i) => 0.05 * i);
  climb.fill(Number.NaN, 0, TREND_DAYS - 9);
  expect(trendOf(climb, calm, 40).kind).toBe("notClear");
  expect(trendOf(climb.fill(0.1, TREND_DAYS - 10), calm, 40).kind).toBe("notClear");
});

/** Runs forecasts through a life and counts what the shown ones said of the seventh day. */
function runForecasts(memory: number, seed: number, days = 3000) {
  const { strain, mean } = steadyLife(days, memory, seed);
  const forecaster = new LoadForecaster();
  const shownOn: number[] = [];
  let inside = 0;
  for (let day = RISK_DAYS; day < days - 7; day++) {
    const process = fitAutoregression(strain.subarray(day - RISK_DAYS + 1, day + 1), prior);
    const strains = strain.subarray(day - LOAD_DAYS + 1, day + 1);
    const forecast = forecaster.next(mean[day], strains, process, scale);
    if (forecast.kind === "hidden") continue;
    const { low, high } = forecast.days[6]!;
    const came = loadOf(mean[day + 7]!, scale);
    shownOn.push(day);
    if (came >= low && came <= high) inside += 1;
  }
  return { inside, shownOn };
}

test("in a life that runs back to its usual the forecast is shown, and its intervals hold about 80 %", () => {
  const { inside, shownOn } = runForecasts(0.35, 11);
  expect(shownOn.length).toBeGreaterThan(2000);
  expect(inside / shownOn.length).toBeGreaterThan(0.75);
  expect(inside / shownOn.length).toBeLessThan(0.87);
});

test("no forecast is shown before 28 of them could be checked, nor without a load that day", () => {
  const { shownOn } = runForecasts(0.35, 11);
  expect(shownOn[0]).toBeGreaterThanOrEqual(RISK_DAYS + 7 + 27);
  const { strain, mean } = steadyLife(300, 0.35, 11);
  const forecaster = new LoadForecaster();
  const next = (day: number, given: number | undefined) =>
    forecaster.next(given, strain.subarray(day - LOAD_DAYS + 1, day + 1), prior, scale).kind;
  for (let day = LOAD_DAYS; day < 299; day++) next(day, mean[day]);
  expect(next(299, undefined)).toBe("hidden");
});

test("forecasts that were no closer than the recent mean held level are hidden", () => {
  // Strain that wanders off for good: nothing runs back to a usual of 0.
  const wander = Float64Array.from({ length: 300 }, (_, day) => day / 60);
  const forecaster = new LoadForecaster();
  const shown = Array.from({ length: 300 - LOAD_DAYS }, (_, i) => {
    const day = LOAD_DAYS + i;
    const strains = wander.subarray(day - LOAD_DAYS + 1, day + 1);
    const mean = loadWeights.reduce((sum, weight, back) => sum + weight * wander[day - back]!, 0);
    return forecaster.next(mean, strains, { usual: 0, memory: 0.2, news: 0.1 }, scale).kind;
  });
  expect(new Set(shown)).toEqual(new Set(["hidden"]));
});
