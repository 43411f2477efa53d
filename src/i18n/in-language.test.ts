import { afterEach, beforeAll, expect, it } from "vitest";
import type { Citation } from "#core/assistant/citation.ts";
import type { LocalDay } from "#core/time.ts";
import { citationText, citationTextsIn } from "./citation-format.ts";
import { formatDay, formatNumber } from "./format.ts";
import { inLanguage } from "./in-language.ts";
import { loadTextsIn } from "./load-texts.ts";
import { locale } from "./locale.ts";
import { metricWords } from "./metric-format.ts";
import { texts } from "./texts.ts";

const day = "2026-11-20" as LocalDay;
const nights: Citation = {
  id: "c1",
  metric: "hrvRmssd",
  kind: "count",
  value: 6,
  of: 7,
  from: day,
  to: day,
  days: 6,
};
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

beforeAll(async () => {
  await loadTextsIn("uk", "citation", "change", "metric");
  await loadTextsIn("fa", "citation", "change", "metric");
});

afterEach(() => expect(locale()).toBe("en"));

it("one call speaks another language, texts and formats alike, and the page goes on in its own", () => {
  expect(formatNumber(1234.5, 1)).toBe("1,234.5");
  expect(inLanguage("fa", () => formatNumber(1234.5, 1))).toBe("۱٬۲۳۴٫۵");
  expect(inLanguage("uk", () => formatDay(day, "weekday"))).toBe("пт");
  expect(inLanguage("uk", () => metricWords("asleep").name)).toBe("Сон");
  expect(metricWords("asleep").name).toBe("Sleep");
  expect(formatNumber(1234.5, 1)).toBe("1,234.5");
});

it("a call within a call speaks its own, and an error ends no language", () => {
  inLanguage("uk", () => {
    expect(inLanguage("fa", locale)).toBe("fa");
    expect(locale()).toBe("uk");
  });
  expect(() =>
    inLanguage("fa", () => {
      throw new Error("torn");
    }),
  ).toThrow("torn");
});

it("what is not translated is English", () => {
  expect(inLanguage("uk", () => texts("trends", { title: "Trends" }).title)).toBe("Trends");
});

it.each([
  ["en", "6 of 7 nights"],
  ["uk", "6 з 7 ночей"],
  ["fa", "۶ شب از ۷ شب"],
] as const)("nights are counted in %s", (language, words) => {
  expect(inLanguage(language, () => citationText(nights))).toBe(words);
});

it("Ukrainian counts days in its own forms", async () => {
  const count = (value: number): Citation => ({
    ...nights,
    id: `c${value}`,
    metric: "mood",
    kind: "count",
    value,
  });
  const days = [1, 2, 5, 11, 21, 22, 25].map((value) => {
    const { of: _, ...rest } = count(value);
    return rest;
  });
  expect([...(await citationTextsIn("uk", days)).values()]).toEqual([
    "1 день",
    "2 дні",
    "5 днів",
    "11 днів",
    "21 день",
    "22 дні",
    "25 днів",
  ]);
});

it("a change says its direction, and in which span it may lie", async () => {
  const change: Citation = { ...nights, kind: "change", value: -6.2, low: -9.1, high: -3.3, days: 80 };
  const { of: _, ...fall } = change;
  const inAll = await Promise.all(
    (["en", "uk", "fa"] as const).map(async (language) =>
      plain((await citationTextsIn(language, [fall])).get("c1")),
    ),
  );
  expect(inAll).toEqual([
    "6 ms lower (3 to 9)",
    "на 6 мс нижче (від 3 до 9)",
    "۶ میلی‌ثانیه پایین‌تر (بین ۳ تا ۹)",
  ]);
});

it("a risk that is hidden is told by no number, and how many days there were is", () => {
  const risk: Citation = { ...nights, metric: "sustainedLoad", kind: "value", value: 38, low: 30, high: 47 };
  expect(citationText(risk)).toBe("38, likely 30–47");
  expect(citationText(risk, { hideRisk: true })).toBe("hidden");
  expect(citationText({ ...nights, metric: "sustainedLoad" }, { hideRisk: true })).toBe("6 of 7 days");
});
