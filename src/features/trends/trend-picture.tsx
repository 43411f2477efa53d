import { createMemo } from "solid-js";
import { trends } from "#i18n/locales/en/trends.ts";
import { texts } from "#i18n/texts.ts";
import { ChartSpace } from "#ui/chart/chart-space.tsx";
import { TrendChart } from "#ui/chart/trend-chart.tsx";
import { Later } from "#ui/later/later.tsx";
import { navigate } from "#ui/navigation/navigation.ts";
import { buildChart, dayOfPoint } from "./build-chart.ts";
import type { Trend } from "./read-trend.ts";
import { chartWords, pointWords } from "./trend-words.ts";

type PictureProps = {
  trend: Trend;
  choice: number;
  onChoose: (index: number) => void;
  onMove: (direction: "earlier" | "later", by: "point" | "window") => void;
};

/** The chart of a trend. Its place is there at once, the drawing follows. */
export function TrendPicture(props: PictureProps) {
  return (
    <ChartSpace tall={props.trend.second !== undefined}>
      <Later>
        <Picture {...props} />
      </Later>
    </ChartSpace>
  );
}

function Picture(props: PictureProps) {
  const t = texts("trends", trends);
  const chart = createMemo(() => buildChart(props.trend));
  return (
    <TrendChart
      data={chart()}
      label={chartWords(props.trend)}
      choiceLabel={props.trend.step === 1 ? t.day : t.weeks}
      choiceWords={pointWords(props.trend, props.choice)}
      choice={props.choice}
      onChoose={(index) => props.onChoose(index)}
      onMove={(direction, by) => props.onMove(direction, by)}
      onOpen={() => navigate(`/day?day=${dayOfPoint(props.trend, props.choice)}`)}
    />
  );
}
