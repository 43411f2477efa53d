import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metricNames, metrics } from "#core/model/metric.ts";
import { formatBareRange, formatMetric, formatMetricRange, metricWords } from "./metric-format.ts";

/** No-break spaces are right on the page and unreadable in a test. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a value of a metric", () => {
  it.each([
    ["restingHeartRate", 58, "58 bpm"],
    ["hrvRmssd", 46.7, "47 ms"],
    ["recovery", 41, "41 %"],
    ["asleep", 460, "7 h 40 min"],
    ["asleep", 459.8, "7 h 40 min"],
    ["asleep", 480, "8 h"],
    ["awake", 42, "42 min"],
    ["skinTemperature", 33.44, "33.4 °C"],
    ["mood", 3.5, "3.5 of 5"],
    ["strain", 12.34, "12.3"],
    ["sleepMidpoint", -0.5, "23:30"],
    ["sleepMidpoint", 3.25, "03:15"],
    ["sleepMidpoint", -0.001, "00:00"],
    ["sustainedLoad", 38, "38"],
    ["strainRisk", 24, "24 %"],
  ] as const)("%s %d reads %s", (metric, value, text) => {
    expect(plain(formatMetric(metric, value))).toBe(text);
  });

  it("converts for display what the person wants converted", () => {
    expect(plain(formatMetric("skinTemperature", 33.4, { temperature: "fahrenheit" }))).toBe("92.1 °F");
    expect(plain(formatMetric("energyBurned", 8368, { energy: "kilojoule" }))).toBe("8,368 kJ");
    expect(plain(formatMetric("energyBurned", 8368))).toBe("2,000 kcal");
  });
});

describe("a range of a metric", () => {
  it.each([
    ["restingHeartRate", 52, 55, "52–55 bpm"],
    ["restingHeartRate", 52.2, 51.9, "52 bpm"],
    ["asleep", 410, 440, "6 h 50–7 h 20"],
    ["asleep", 425, 480, "7 h 05–8 h 00"],
    ["awake", 30, 55, "30–55 min"],
    ["awake", 55, 65, "0 h 55–1 h 05"],
    ["sleepMidpoint", -0.5, 1, "23:30–01:00"],
  ] as const)("%s from %d to %d reads %s", (metric, low, high, text) => {
    expect(plain(formatMetricRange(metric, low, high))).toBe(text);
  });
});

it("a range beside a value leaves the unit to the value", () => {
  expect(plain(formatBareRange("restingHeartRate", 52, 55))).toBe("52–55");
  expect(plain(formatBareRange("spo2", 95.6, 96.2))).toBe("96");
  expect(plain(formatBareRange("asleep", 410, 440))).toBe("6 h 50–7 h 20");
});

it("every metric has a name and every plausible value a text", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...metricNames),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (metric, share) => {
        const [low, high] = metrics[metric].range;
        const text = formatMetric(metric, low + share * (high - low));
        expect(metricWords(metric).name).not.toBe("");
        expect(text).toMatch(/\d/);
        expect(text).not.toMatch(/NaN|undefined|-/);
      },
    ),
  );
});

it("a hidden risk has no number in any form, and nothing else is hidden with it", () => {
  const hidden = { hideRisk: true };
  expect(formatMetric("sustainedLoad", 38, hidden)).toBe("hidden");
  expect(formatMetricRange("strainRisk", 10, 20, hidden)).toBe("hidden");
  expect(formatBareRange("sustainedLoad", 10, 20, hidden)).toBe("hidden");
  expect(plain(formatMetric("restingHeartRate", 58, hidden))).toBe("58 bpm");
});
