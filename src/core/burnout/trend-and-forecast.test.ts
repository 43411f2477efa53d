import { expect, test } from "vitest";
import { noErrors } from "../stats/adaptive-reach.ts";
import { fitAutoregression } from "../stats/autoregression.ts";
import { checkForecast, noForecasts, outlook } from "./forecast.ts";
import { LOAD_DAYS, loadEstimate, RISK_DAYS } from "./sustained-load.ts";
import { TREND_DAYS, trendOf } from "./trend.ts";

const prior = { usual: 20, memory: 0.6, news: 64, days: 14 };

/** Daily risk as a person's who only wobbles about their usual, and the load made from it. */
function steadyLife(days: number, memory: number, seed: number) {
  let state = seed >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  let departure = 0;
  const risk = Float64Array.from({ length: days }, () => {
    departure = memory * departure + 8 * Math.sqrt(1 - memory ** 2) * normal();
    return Math.max(0, 30 + departure);
  });
  const spread = new Float64Array(days);
  const columns = { risk, sharedSpread: spread, ownSpread: spread };
  const load = risk.map((_, i) => loadEstimate(columns, i)?.value ?? Number.NaN);
  return { risk, load };
}

test("in lives that only wobble, few days are called a trend", () => {
  let trends = 0;
  let days = 0;
  for (const [seed, memory] of [0, 0.5, 0.8].entries()) {
    const { risk, load } = steadyLife(6000, memory, seed + 1);
    for (let day = RISK_DAYS; day < risk.length; day += 7) {
      const process = fitAutoregression(risk.subarray(day - RISK_DAYS + 1, day + 1), prior);
      if (trendOf(load.subarray(day - LOAD_DAYS + 1, day + 1), process).kind !== "notClear") trends += 1;
      days += 1;
    }
  }
  expect(trends / days).toBeLessThan(0.1);
  expect(trends).toBeGreaterThan(0);
});

test("a clear climb is rising since its lowest day, and its mirror is falling", () => {
  const climb = Float64Array.from({ length: LOAD_DAYS }, (_, i) => 20 + Math.max(0, i - 10) * 1.5);
  const process = { usual: 20, memory: 0.5, news: 9 };
  expect(trendOf(climb, process)).toEqual({ kind: "rising", pointsPerDay: 1.5, sinceDays: 17 });
  expect(
    trendOf(
      climb.map((load) => 60 - load),
      process,
    ),
  ).toMatchObject({ kind: "falling", sinceDays: 17 });
});

test("too few known days of the fourteen are no trend", () => {
  const climb = Float64Array.from({ length: LOAD_DAYS }, (_, i) => 20 + 2 * i);
  climb.fill(Number.NaN, LOAD_DAYS - TREND_DAYS, LOAD_DAYS - 9);
  expect(trendOf(climb, { usual: 20, memory: 0.5, news: 9 }).kind).toBe("notClear");
});

/** Runs forecasts through a life and counts what the shown ones said of the seventh day. */
function runForecasts(memory: number, seed: number) {
  const days = 3000;
  const { risk, load } = steadyLife(days, memory, seed);
  let state = noForecasts;
  let inside = 0;
  let shown = 0;
  for (let day = RISK_DAYS; day < days - 7; day++) {
    const risks = risk.subarray(day - RISK_DAYS + 1, day + 1);
    const today = load[day]!;
    const coming = outlook(today, risks, fitAutoregression(risks, prior), checkForecast(state, today));
    state = coming.state;
    if (coming.forecast.kind === "hidden") continue;
    const { low, high } = coming.forecast.days[6]!;
    const came = load[day + 7]!;
    shown += 1;
    if (came >= low && came <= high) inside += 1;
  }
  return { inside, shown };
}

test("in a life that runs back to its usual the forecast is shown, and its intervals hold about 80 %", () => {
  const { inside, shown } = runForecasts(0.5, 11);
  expect(shown).toBeGreaterThan(2000);
  expect(inside / shown).toBeGreaterThan(0.7);
  expect(inside / shown).toBeLessThan(0.9);
});

test("no forecast is shown before enough of them could be checked, nor without a load today", () => {
  const { risk } = steadyLife(RISK_DAYS, 0.5, 3);
  const process = fitAutoregression(risk, prior);
  expect(outlook(25, risk, process, noForecasts).forecast.kind).toBe("hidden");
  const good = { ...noForecasts, checked: 27, towardUsual: 1, recentMean: 2, reach: noErrors };
  expect(outlook(25, risk, process, good).forecast.kind).toBe("hidden");
  expect(outlook(25, risk, process, { ...good, checked: 28 }).forecast.kind).toBe("days");
  expect(outlook(undefined, risk, process, { ...good, checked: 28 }).forecast.kind).toBe("hidden");
});

test("a forecast that was no closer than the recent mean is hidden", () => {
  const { risk } = steadyLife(RISK_DAYS, 0.5, 3);
  const worse = { ...noForecasts, checked: 100, towardUsual: 2, recentMean: 2, reach: noErrors };
  expect(outlook(25, risk, fitAutoregression(risk, prior), worse).forecast.kind).toBe("hidden");
});
