import type { Chart, Plugin, Scale } from "chart.js";
import { axisOf } from "./chart-config.ts";
import type { ChartArea, ChartData, ChartPanel } from "./chart-data.ts";
import type { ChartLook } from "./chart-look.ts";

/** Where a panel's numbers lie on the canvas. */
interface Space {
  readonly context: CanvasRenderingContext2D;
  readonly x: (point: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
}

/**
 * Draws what Chart.js has no cheap way for: the person's usual, single days, bars, stretches of time, and
 * the names. Single days are plain marks; as chart elements a thousand of them would cost a visible wait.
 */
export function backdrop(data: () => ChartData, look: () => ChartLook): Plugin {
  return {
    id: "backdrop",
    beforeDatasetsDraw(chart) {
      data().panels.forEach((panel, index) => {
        const space = spaceOf(chart, index);
        const colour = look().metric[panel.colour];
        if (panel.usual) drawArea(space, panel.usual, colour, 0.16);
        if (panel.spread) drawSpread(space, panel.spread, colour);
        if (panel.dots) drawDots(space, panel.dots, colour, panel.largeDots);
        if (panel.kind === "bars") drawBars(space, panel.values, colour);
      });
    },
    afterDatasetsDraw(chart) {
      drawMarks(chart, data(), look());
      data().panels.forEach((panel, index) => {
        const space = spaceOf(chart, index);
        if (panel.usual) nameUsual(space, panel.usual, look());
        namePanel(chart, space, panel, look());
      });
    },
  };
}

function spaceOf(chart: Chart, panel: number): Space {
  const across = chart.scales["x"] as Scale;
  const up = chart.scales[axisOf(panel)] as Scale;
  return {
    context: chart.ctx,
    x: (point) => across.getPixelForValue(point),
    y: (value) => up.getPixelForValue(value),
    left: across.left,
  };
}

/** Fills between two edges, piece by piece where days are missing. */
function drawArea({ context, x, y }: Space, area: ChartArea, colour: string, opacity: number): void {
  context.save();
  context.fillStyle = colour;
  context.globalAlpha = opacity;
  for (const [from, to] of piecesOf(area.low)) {
    context.beginPath();
    for (let point = from; point <= to; point++) context.lineTo(x(point), y(area.high[point] as number));
    for (let point = to; point >= from; point--) context.lineTo(x(point), y(area.low[point] as number));
    context.closePath();
    context.fill();
  }
  context.restore();
}

/** Runs of points that are known, as first and last index. */
export function piecesOf(values: Float64Array): readonly (readonly [from: number, to: number])[] {
  const pieces: [number, number][] = [];
  values.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    const last = pieces.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else pieces.push([index, index]);
  });
  return pieces;
}

function drawSpread({ context, x, y }: Space, { low, high }: ChartArea, colour: string): void {
  context.save();
  context.fillStyle = colour;
  context.globalAlpha = 0.22;
  low.forEach((value, point) => {
    if (Number.isNaN(value)) return;
    const top = y(high[point] as number);
    // Rectangles are far cheaper to paint than as many strokes.
    context.fillRect(x(point) - 0.5, top, 1, Math.max(1, y(value) - top));
  });
  context.restore();
}

function drawDots({ context, x, y }: Space, values: Float64Array, colour: string, isLarge = false): void {
  const radius = isLarge ? 4 : values.length > 120 ? 1.3 : 1.9;
  context.save();
  context.fillStyle = colour;
  context.globalAlpha = isLarge ? 1 : 0.5;
  context.beginPath();
  values.forEach((value, point) => {
    if (Number.isNaN(value)) return;
    context.moveTo(x(point) + radius, y(value));
    context.arc(x(point), y(value), radius, 0, 2 * Math.PI);
  });
  context.fill();
  context.restore();
}

function drawBars({ context, x, y }: Space, values: Float64Array, colour: string): void {
  const width = Math.max(1, (x(1) - x(0)) * 0.8);
  const ground = y(0);
  context.save();
  context.fillStyle = colour;
  context.beginPath();
  values.forEach((value, point) => {
    if (Number.isNaN(value)) return;
    context.rect(x(point) - width / 2, y(value), width, ground - y(value));
  });
  context.fill();
  context.restore();
}

/**
 * Text on a patch of the colour behind it, so that it can be read on lines and dots. An outline round the
 * letters would look the same, but is slow to paint the first time.
 */
function write(context: CanvasRenderingContext2D, look: ChartLook, text: string, x: number, y: number): void {
  const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText(text);
  const colour = context.fillStyle;
  context.globalAlpha = 0.75;
  context.fillStyle = look.sheet;
  context.fillRect(x - 2, y - up - 1, width + 4, up + down + 2);
  context.globalAlpha = 1;
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function nameUsual(space: Space, usual: NonNullable<ChartPanel["usual"]>, look: ChartLook): void {
  const point = usual.low.findIndex((value) => !Number.isNaN(value));
  if (point < 0) return;
  const { context } = space;
  context.save();
  context.font = `${look.fontSize}px ${look.fontFamily}`;
  context.fillStyle = look.quiet;
  context.textAlign = "left";
  context.textBaseline = "top";
  write(context, look, usual.word, space.x(point) + 4, space.y(usual.low[point] as number) + 3);
  context.restore();
}

/** Says what a panel is at the end of its line, or in its corner where there is no room beside it. */
function namePanel(chart: Chart, space: Space, panel: ChartPanel, look: ChartLook): void {
  const named = panel.largeDots && panel.dots ? panel.dots : panel.values;
  const last = named.findLastIndex((value) => !Number.isNaN(value));
  const { context } = space;
  const bars = panel.kind === "bars";
  const end = bars || last < 0 ? (panel.axis.min + panel.axis.max) / 2 : (named[last] as number);
  const beside = chart.width - chart.chartArea.right > NAME_GAP + 2;
  context.save();
  context.font = `${bars ? "" : "650 "}${look.fontSize}px ${look.fontFamily}`;
  context.fillStyle = bars ? look.quiet : look.metric[panel.colour];
  context.textAlign = "left";
  context.textBaseline = beside ? "middle" : "top";
  const [x, y] = beside
    ? [chart.chartArea.right + NAME_GAP, space.y(end)]
    : [space.left + 4, space.y(panel.axis.max) + (bars ? -look.fontSize : 2)];
  write(context, look, panel.name, x, y);
  context.restore();
}

/** Stretches of time as bars along the top, each word said where there is room for it. */
function drawMarks(chart: Chart, data: ChartData, look: ChartLook): void {
  const { context, x } = spaceOf(chart, 0);
  const { top, right } = chart.chartArea;
  const half = Math.max(1.5, (x(1) - x(0)) / 2);
  let free = Number.NEGATIVE_INFINITY;
  context.save();
  context.font = `${look.fontSize}px ${look.fontFamily}`;
  context.textAlign = "left";
  context.textBaseline = "bottom";
  for (const mark of data.marks) {
    const from = x(mark.from) - half;
    context.fillStyle = look.quiet;
    context.fillRect(from, top - 3, x(mark.to) + half - from, 3);
    const width = context.measureText(mark.word).width;
    const start = Math.min(from, right - width);
    if (start < free) continue;
    context.fillText(mark.word, start, top - 4);
    free = start + width + 6;
  }
  context.restore();
}

const NAME_GAP = 6;

/** How much room the names at the ends of the lines need; little where they would take too much of it. */
export function roomForNames(
  context: CanvasRenderingContext2D,
  data: ChartData,
  look: ChartLook,
  width: number,
): number {
  context.save();
  context.font = `650 ${look.fontSize}px ${look.fontFamily}`;
  const widths = data.panels.map((panel) => context.measureText(panel.name).width);
  context.restore();
  const room = Math.ceil(Math.max(0, ...widths)) + NAME_GAP + 2;
  return room < width / 5 ? room : NAME_GAP;
}
