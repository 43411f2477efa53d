import { Chart, LinearScale, LineController, LineElement, PointElement, type Scale } from "chart.js";
import { backdrop, roomForNames } from "./chart-backdrop.ts";
import { axisOf, chartConfig } from "./chart-config.ts";
import type { ChartData } from "./chart-data.ts";
import { type ChartLook, readLook } from "./chart-look.ts";

Chart.register(LinearScale, LineController, LineElement, PointElement);

/** Where a point of the chart is, in pixels from the canvas's top left. */
export interface ChartPlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** The values there, one a panel that has one. */
  readonly values: readonly { readonly y: number; readonly panel: number }[];
}

/** A chart on a canvas. Nothing else in the app touches Chart.js. */
export interface DrawnChart {
  readonly show: (data: ChartData) => void;
  /** Reads the colours again. */
  readonly recolour: () => void;
  /** The point nearest to a distance from the left edge. */
  readonly indexAt: (x: number) => number;
  readonly placeOf: (index: number) => ChartPlace;
  readonly destroy: () => void;
}

/**
 * Draws data on a canvas; `laidOut` is called whenever places have moved. Setting up, laying out and
 * drawing are tasks of their own, so that none holds up a tap for long.
 */
export function makeChart(
  host: HTMLElement,
  canvas: HTMLCanvasElement,
  initial: ChartData,
  firstLook: ChartLook,
  laidOut: () => void,
): DrawnChart {
  let data = initial;
  let look = firstLook;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held = true;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser has no canvas");
  const plugins = [
    backdrop(
      () => data,
      () => look,
    ),
    // Chart.js draws at the end of every update unless told to wait.
    { id: "wait", beforeRender: () => !held, afterUpdate: laidOut },
  ];
  const config = () => chartConfig(data, look, plugins, roomForNames(context, data, look, host.clientWidth));
  // An empty chart first: setting up the library is work enough for one task.
  const chart = new Chart(canvas, chartConfig({ ...data, panels: [], ticks: [] }, look, plugins, 0));
  const across = () => chart.scales["x"] as Scale;
  const draw = () => {
    held = false;
    chart.draw();
  };
  const layOut = () => {
    const { data: given, options } = config();
    chart.data = given;
    if (options) chart.options = options;
    held = true;
    chart.update("none");
    timer = setTimeout(draw);
  };
  const next = (work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(work);
  };
  next(layOut);
  return {
    show: (given) => {
      data = given;
      next(layOut);
    },
    recolour: () => {
      look = readLook(host);
      next(layOut);
    },
    indexAt: (x) => Math.min(data.count - 1, Math.max(0, Math.round(across().getValueForPixel(x) ?? 0))),
    placeOf: (index) => ({
      x: across().getPixelForValue(index),
      top: chart.chartArea.top,
      bottom: chart.chartArea.bottom,
      values: data.panels.flatMap(({ values, dots, kind }, panel) => {
        const scale = chart.scales[axisOf(panel)];
        const value = (dots ?? values)[index] ?? Number.NaN;
        if (kind === "bars" || Number.isNaN(value) || !scale) return [];
        return [{ y: scale.getPixelForValue(value), panel }];
      }),
    }),
    destroy: () => {
      clearTimeout(timer);
      chart.destroy();
    },
  };
}
