import { createEffect, createMemo, For, on } from "solid-js";
import { navigate } from "../navigation/navigation.ts";
import styles from "./year-pixels.module.css";

/** How a day's square is filled: how worrying it is, or only how much there was. 5 is most. */
export type PixelTone =
  | { readonly ramp: "none" }
  | { readonly ramp: "concern" | "amount"; readonly step: 1 | 2 | 3 | 4 | 5 };

/** One day's square. Columns are weeks, rows are days of the week. */
export interface YearPixel {
  readonly column: number;
  readonly row: number;
  readonly tone: PixelTone;
  /** Where the day leads and what it says; absent for days to come. */
  readonly link?: { readonly href: string; readonly label: string };
}

const SVG = "http://www.w3.org/2000/svg";
const SIZE = 10;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -7,
  ArrowRight: 7,
  ArrowUp: -1,
  ArrowDown: 1,
};

/**
 * A year, a square a day, each a link to its day. The grid is one stop for the keyboard: arrow keys move
 * by day and by week within it. Time runs from left to right in every language.
 */
export function YearPixels(props: {
  pixels: readonly YearPixel[];
  label: string;
  /** Twelve short names under the grid. */
  months: readonly string[];
  /** The words of the square under the pointer or the keyboard; undefined when there is none. */
  onPoint: (words: string | undefined) => void;
}) {
  let grid!: SVGSVGElement;
  let current = 0;
  // Most years touch 53 weeks; a leap year from a Sunday on touches 54.
  const columns = createMemo(() => Math.max(52, ...props.pixels.map((pixel) => pixel.column)) + 1);
  const links = () => grid.querySelectorAll("a");
  const moveTo = (index: number) => {
    const all = links();
    const next = all[Math.min(all.length - 1, Math.max(0, index))];
    all[current]?.setAttribute("tabindex", "-1");
    next?.setAttribute("tabindex", "0");
    next?.focus();
    current = next ? [...all].indexOf(next) : 0;
  };
  createEffect(
    on(
      () => props.pixels,
      (pixels) => {
        const focused = grid.contains(document.activeElement);
        grid.replaceChildren(...squares(pixels));
        // The newest day is where the keyboard comes in; where it was already, it stays.
        const last = links().length - 1;
        if (focused) moveTo(Math.min(current, last));
        else {
          current = last;
          links()[last]?.setAttribute("tabindex", "0");
        }
        props.onPoint(undefined);
      },
    ),
  );
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const ends: Readonly<Record<string, number>> = { Home: 0, End: links().length - 1 };
    const target = step === undefined ? ends[event.key] : current + step;
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moveTo(target);
  };
  const open = (event: MouseEvent) => {
    const href = linkOf(event)?.getAttribute("href");
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href);
  };
  const point = (event: Event) => props.onPoint(linkOf(event)?.getAttribute("aria-label") ?? undefined);
  return (
    <div dir="ltr">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing can be no fieldset */}
      <svg
        ref={grid}
        class={styles.grid}
        viewBox={`0 0 ${columns() * SIZE} ${7 * SIZE}`}
        role="group"
        aria-label={props.label}
        onKeyDown={press}
        onClick={open}
        onFocusIn={point}
        onPointerOver={point}
        onFocusOut={() => props.onPoint(undefined)}
        onPointerLeave={() => props.onPoint(undefined)}
      />
      <div class={styles.months} aria-hidden="true">
        <For each={props.months}>{(month) => <span>{month}</span>}</For>
      </div>
    </div>
  );
}

/**
 * The squares as elements. They are made by hand: a component each would be a thousand for one picture,
 * and a wait that one sees.
 */
function squares(pixels: readonly YearPixel[]): SVGElement[] {
  const rect = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ width: SIZE - 2, height: SIZE - 2, rx: 2 })) {
    rect.setAttribute(name, String(value));
  }
  const link = document.createElementNS(SVG, "a");
  link.setAttribute("tabindex", "-1");
  return pixels.map((pixel) => {
    const square = rect.cloneNode() as SVGRectElement;
    square.setAttribute("class", classOf(pixel.tone) ?? "");
    square.setAttribute("x", String(pixel.column * SIZE + 1));
    square.setAttribute("y", String(pixel.row * SIZE + 1));
    if (!pixel.link) return square;
    const around = link.cloneNode() as SVGAElement;
    around.setAttribute("href", pixel.link.href);
    around.setAttribute("aria-label", pixel.link.label);
    around.append(square);
    return around;
  });
}

function linkOf(event: Event): Element | null {
  return event.target instanceof Element ? event.target.closest("a") : null;
}

/** The five tones in order, for a legend. */
export function PixelLegend(props: { ramp: "concern" | "amount"; words: readonly string[] }) {
  return (
    <ul class={styles.legend}>
      <For each={props.words}>
        {(word, index) => (
          <li>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect class={styles[`${props.ramp}${index() + 1}`]} width="10" height="10" rx="2.5" />
            </svg>
            {word}
          </li>
        )}
      </For>
    </ul>
  );
}

function classOf(tone: PixelTone): string | undefined {
  return tone.ramp === "none" ? styles.none : styles[`${tone.ramp}${tone.step}`];
}
