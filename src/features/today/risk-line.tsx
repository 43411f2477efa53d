import { Show } from "solid-js";
import type { DailyScore, SustainedLoad } from "#core/model/daily-score.ts";
import { formatNumber } from "#i18n/format.ts";
import { today } from "#i18n/locales/en/today.ts";
import { texts } from "#i18n/texts.ts";
import { usualBand } from "#ui/risk-scale/scale-position.ts";
import { Sparkline } from "#ui/sparkline/sparkline.tsx";
import type { TodayData } from "./read-today.ts";
import { trendWords } from "./risk-words.ts";

/** Fewer known days than this make no line. */
const LINE = 7;

/** Where burnout risk came from in four weeks and, where a forecast is honest, where it may go. */
export function RiskLine(props: {
  readonly data: TodayData;
  readonly score: DailyScore;
  readonly sustained: SustainedLoad;
}) {
  const t = texts("today", today).risk;
  const forecast = () => (props.score.forecast.kind === "days" ? props.score.forecast.days : []);
  const known = () => props.data.load.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  const label = () => {
    const trend = trendWords(props.score.trend);
    const end = forecast().at(-1);
    if (!end || props.data.hideNumber) return t.line(trend);
    const days = formatNumber(forecast().length);
    return t.lineForecast(trend, days, formatNumber(end.low), formatNumber(end.high));
  };
  return (
    <Show when={known() >= LINE}>
      <Sparkline
        values={props.data.load}
        forecast={forecast()}
        band={props.sustained.kind === "load" ? props.sustained.band : undefined}
        usual={{ ...usualBand, word: t.usual }}
        captions={{
          start: t.start,
          today: props.data.scoreDaysAgo === 0 ? t.now : t.nowYesterday,
          end: t.ahead(formatNumber(forecast().length)),
        }}
        label={label()}
      />
    </Show>
  );
}
