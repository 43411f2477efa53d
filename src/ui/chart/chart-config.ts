import type { ChartConfiguration, ChartDataset, Plugin, ScaleOptionsByType } from "chart.js";
import type { AxisTick, ChartData, ChartPanel } from "./chart-data.ts";
import type { ChartLook } from "./chart-look.ts";

type Point = { readonly x: number; readonly y: number };
export type TrendConfiguration = ChartConfiguration<"line", Point[]>;

/** The id of a panel's own axis. */
export function axisOf(panel: number): string {
  return `y${panel}`;
}

/**
 * What Chart.js is told: points as they are drawn (nothing to parse, nothing to sort), no animation, no
 * pointer handling of its own, and only the ticks it is given.
 */
export function chartConfig(
  data: ChartData,
  look: ChartLook,
  plugins: Plugin[],
  room: number,
): TrendConfiguration {
  return {
    type: "line",
    data: {
      datasets: data.panels.flatMap((panel, index) =>
        panel.kind === "line" ? [datasetOf(panel, index, look)] : [],
      ),
    },
    plugins,
    options: {
      parsing: false,
      normalized: true,
      animation: false,
      events: [],
      maintainAspectRatio: false,
      layout: { padding: { top: data.marks.length > 0 ? look.fontSize * 1.8 : 4, right: room } },
      scales: {
        x: {
          ...ticksOnly(data.ticks, look),
          type: "linear",
          position: "bottom",
          min: -0.5,
          max: Math.max(0.5, data.count - 0.5),
          grid: { display: false },
        },
        ...Object.fromEntries(
          data.panels.map((panel, index) => [
            axisOf(index),
            panelAxis(panel, data.panels.length - index, look),
          ]),
        ),
      },
    },
  };
}

function panelAxis(panel: ChartPanel, weight: number, look: ChartLook): object {
  return {
    ...ticksOnly(panel.axis.ticks, look),
    type: "linear",
    position: "left",
    stack: "panels",
    stackWeight: panel.weight,
    // The heavier lies higher.
    weight,
    min: panel.axis.min,
    max: panel.axis.max,
    grid: { color: look.line, tickLength: 0 },
  };
}

function ticksOnly(ticks: readonly AxisTick[], look: ChartLook) {
  return {
    border: { display: false },
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = ticks.map((tick) => ({ value: tick.at }));
    },
    ticks: {
      color: look.quiet,
      font: { family: look.fontFamily, size: look.fontSize },
      padding: 6,
      autoSkip: false,
      maxRotation: 0,
      callback: (_value: unknown, index: number) => ticks[index]?.word ?? "",
    } as Partial<ScaleOptionsByType<"linear">["ticks"]>,
  };
}

function datasetOf(panel: ChartPanel, index: number, look: ChartLook): ChartDataset<"line", Point[]> {
  const colour = look.metric[panel.colour];
  return {
    type: "line",
    yAxisID: axisOf(index),
    data: Array.from(panel.values, (y, x) => ({ x, y })),
    borderColor: colour,
    borderWidth: panel.spread ? 1.25 : 2,
    // Round corners of hundreds of close points cost time and can't be seen.
    borderJoinStyle: panel.spread ? "bevel" : "round",
    pointRadius: 0,
  };
}
