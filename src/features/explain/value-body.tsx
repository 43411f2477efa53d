import { metrics } from "#core/model/metric.ts";
import { usual } from "#core/series/usual-band.ts";
import { factorUsual, factorValue } from "#i18n/factor-format.ts";
import { formatNumber } from "#i18n/format.ts";
import { explain as english } from "#i18n/locales/en/explain.ts";
import { formatMetric, formatMetricRange } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { type Fact, FactList } from "#ui/fact-list/fact-list.tsx";
import { awayWords } from "./explain-words.ts";
import type { Explanation, MeasuredValue } from "./read-explanation.ts";

/** A measured or reported value beside the person's own range. */
export function ValueBody(props: { explanation: Explanation }) {
  const t = texts("explain", english);
  const lead = () => {
    const { subject } = props.explanation;
    if (subject.kind === "factor") return t.meaning[subject.name] ?? "";
    if (subject.kind !== "metric") return "";
    const { domain } = metrics[subject.metric];
    return domain === "mind" || domain === "questionnaire" ? t.lead.report : t.lead.sensor;
  };
  const facts = (): readonly Fact[] => {
    const { measured, factors, units } = props.explanation;
    if (measured) return measuredFacts(measured, units);
    const [factor] = factors;
    if (!factor) return [];
    const away = awayWords(factor);
    const value = factorValue(factor, units);
    return [
      ...(value === undefined && factor.known ? [] : [{ name: t.value, value: value ?? t.notKnown }]),
      ...(value === undefined ? [] : [{ name: t.usual, value: factorUsual(factor, units) ?? t.usualNone }]),
      ...(away === undefined ? [] : [{ name: t.away, value: away }]),
    ];
  };
  return (
    <>
      <p>{lead()}</p>
      <FactList facts={facts()} />
    </>
  );
}

function measuredFacts(
  { metric, value, usual: range, known }: MeasuredValue,
  units: Explanation["units"],
): readonly Fact[] {
  const t = texts("explain", english);
  return [
    { name: t.value, value: value === undefined ? t.notKnown : formatMetric(metric, value, units) },
    range.kind === "range"
      ? {
          name: t.usual,
          value: formatMetricRange(metric, range.low, range.high, units),
          remark: t.usualRemark(formatNumber(known), formatNumber(usual.days)),
        }
      : { name: t.usual, value: t.usualFew(formatNumber(range.needed), formatNumber(range.known)) },
  ];
}
