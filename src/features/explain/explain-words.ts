import { type EvaluationTable, evaluationTable } from "#core/burnout/evaluation-table.ts";
import type { FactorWeight, WeightsInUse } from "#core/burnout/weights-on.ts";
import type { Factor } from "#core/model/daily-score.ts";
import { formatNumber } from "#i18n/format.ts";
import { explain as english } from "#i18n/locales/en/explain.ts";
import { texts } from "#i18n/texts.ts";

/** From these parts of all weights on, a weight counts much, some, a little. */
const MUCH = 0.25;
const SOME = 0.08;
const LITTLE = 0.005;

/** "counts some (−0.4; everybody's −0.5)". */
export function weightWords(weights: WeightsInUse, weight: FactorWeight): string {
  const t = texts("explain", english);
  const all = weights.factors.reduce((sum, one) => sum + Math.abs(one.used), 0);
  const share = all > 0 ? Math.abs(weight.used) / all : 0;
  const words =
    share >= MUCH
      ? t.weighs.much
      : share >= SOME
        ? t.weighs.some
        : share >= LITTLE
          ? t.weighs.little
          : t.weighs.nothing;
  return weights.own
    ? t.weightOwn(words, signed(weight.used), signed(weight.everybody))
    : t.weightOf(words, signed(weight.used));
}

/** "adds 3.4 points"; without numbers "raises it". */
export function effectWords({ contribution }: Factor, hidden: boolean): string {
  const t = texts("explain", english);
  const points = Math.abs(contribution);
  const number = formatNumber(points, 1);
  if (number === formatNumber(0, 1)) return t.noEffect;
  if (hidden) return contribution > 0 ? t.raises : t.lowers;
  return (contribution > 0 ? t.adds : t.takes)(points, number);
}

/** "1.4 × your usual ups and downs, above"; nothing for what has no middle. */
export function awayWords({ z, known, value }: Factor): string | undefined {
  const t = texts("explain", english);
  if (!known || value === undefined) return undefined;
  return (z < 0 ? t.awayBelow : t.awayAbove)(formatNumber(Math.abs(z), 1));
}

/** How well the score did on other people, in a sentence; undefined where nothing was published. */
export function othersWords(version: string, table: EvaluationTable = evaluationTable): string | undefined {
  const t = texts("explain", english);
  // The first target of a set is all its reports together, which is what a check-in is.
  const sets = [...Map.groupBy(table.rows, (row) => row.set).values()].flatMap((rows) => rows[0] ?? []);
  const areas = sets.flatMap(({ area }) => (area ? [100 * area.value] : []));
  if (areas.length === 0) return undefined;
  const people = sets.reduce((sum, row) => sum + row.people, 0);
  const [low, high] = [formatNumber(Math.min(...areas)), formatNumber(Math.max(...areas))];
  const said = t.othersWords(formatNumber(people), low === high ? low : t.othersRange(low, high));
  return table.modelVersion === version ? said : `${said} ${t.othersOlder(table.modelVersion)}`;
}

function signed(weight: number): string {
  const size = formatNumber(Math.abs(weight), 2);
  return weight < 0 ? `−${size}` : `+${size}`;
}
