import type { EvaluationRow, Figure, NamedArea } from "#core/burnout/evaluation-table.ts";
import { formatNumber, formatPercent } from "#i18n/format.ts";
import { aboutNumbers } from "#i18n/locales/en/about-numbers.ts";
import { texts } from "#i18n/texts.ts";

/** What a row of the evaluation says, cell by cell. */
export interface EvaluationWords {
  readonly name: string;
  readonly size: string;
  readonly sizeLong: string;
  readonly baseRate: string;
  readonly model: string;
  readonly elsewhere: string;
  readonly simple: string;
  readonly best: string;
  readonly gain: string;
  readonly skill: string;
  readonly calibration: string;
  readonly coverage: string;
  readonly verdict: string;
}

/** A row in words. AUCs are told as "of 100 pairs of days", which is what an AUC is. */
export function evaluationWords(row: EvaluationRow): EvaluationWords {
  const t = texts("about-numbers", aboutNumbers);
  const [days, people] = [formatNumber(row.rows), formatNumber(row.people)];
  return {
    name: t.row(t.sets[row.set] ?? row.set, t.targets[row.target] ?? row.target),
    size: t.size(days, people),
    sizeLong: t.sizeLong(days, people),
    baseRate: formatPercent(100 * row.baseRate),
    model: figureWords(row.area),
    elsewhere: figureWords(row.elsewhere),
    simple: figureWords(row.simpleRule.area),
    best: bestWords(row.bestBaseline),
    gain: figureWords(row.gain, signed),
    skill: formatPercent(100 * row.brierSkill),
    calibration: row.calibrationError === null ? t.none : t.points(hundredths(row.calibrationError)),
    coverage:
      row.coverage
        .map(({ forecast, held }) => t.held(t.forecasts[forecast] ?? forecast, formatPercent(100 * held)))
        .join(", ") || t.none,
    verdict: verdictOf(row.gain),
  };
}

function bestWords({ name, area }: NamedArea): string {
  const t = texts("about-numbers", aboutNumbers);
  return area ? t.named(figureWords(area), t.rules[name] ?? name) : t.none;
}

function figureWords(figure: Figure | null, say: (share: number) => string = hundredths): string {
  const t = texts("about-numbers", aboutNumbers);
  return figure ? t.interval(say(figure.value), say(figure.low), say(figure.high)) : t.none;
}

/** Better or worse only where the interval leaves no difference out. */
function verdictOf(gain: Figure | null): string {
  const { verdict } = texts("about-numbers", aboutNumbers);
  if (!gain) return "";
  if (gain.low > 0) return verdict.better;
  return gain.high < 0 ? verdict.worse : verdict.same;
}

function hundredths(share: number): string {
  return formatNumber(100 * share, 1);
}

function signed(share: number): string {
  const size = hundredths(Math.abs(share));
  return share < 0 ? `−${size}` : `+${size}`;
}
