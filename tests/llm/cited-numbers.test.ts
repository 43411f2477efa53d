import { expect, test } from "vitest";
import { sieve } from "#contract/sieve/sieve.ts";
import type { Citation } from "#core/assistant/citation.ts";
import { type Metric, metrics } from "#core/model/metric.ts";
import type { LocalDay } from "#core/time.ts";
import { citationTextsIn } from "#i18n/citation-format.ts";

const kinds = ["value", "usual", "change", "difference", "count"] as const;
/** Where between the ends of what is plausible a number and its interval lie. */
const spots = [
  [0.3, 0.2, 0.4],
  [0.05, 0, 0.61],
  [-0.12, -0.3, 0.06],
] as const;

const [from, to] = ["2026-11-01" as LocalDay, "2026-11-20" as LocalDay];

/** Numbers of every kind and metric, as a tool may cite them. */
const citations = (Object.keys(metrics) as Metric[]).flatMap((metric, index) =>
  kinds.flatMap((kind, row) =>
    spots.flatMap(([value, low, high], column): Citation[] => {
      const [least, most] = metrics[metric].range;
      // A change may be one for the worse; a value lies within what is plausible.
      const isChange = kind === "change" || kind === "difference";
      const at = (share: number) =>
        isChange ? (most - least) * share : least + (most - least) * Math.max(share, 0);
      const id: Citation["id"] = `c${index * 100 + row * 10 + column}`;
      const days = { from, to, days: 14 };
      if (kind === "count") return [{ id, metric, kind, value: 12 + column, of: 14 + column, ...days }];
      return [{ id, metric, kind, value: at(value), low: at(low), high: at(high), ...days }];
    }),
  ),
);

test.each(["en", "uk", "fa"] as const)(
  "the sieve leaves the numbers of answers in %s as they are",
  async (language) => {
    const texts = await citationTextsIn(language, citations);
    expect(texts.size).toBe(citations.length);
    const changed = [...new Set(texts.values())].flatMap((text) => {
      const { text: sieved, removed } = sieve(text, { today: { year: 2026, month: 11, day: 21 } });
      return removed.length === 0 ? [] : [`${text} → ${sieved}`];
    });
    expect(changed).toEqual([]);
  },
);
