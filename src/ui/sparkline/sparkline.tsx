import { createMemo, Show } from "solid-js";
import { bandEdges } from "#core/model/band-edges.ts";
import type { Band, Estimate } from "#core/model/daily-score.ts";
import { bandColour } from "../risk-scale/band-colour.ts";
import styles from "./sparkline.module.css";
import { across, down, fanPath, linePath, type SparklineSpace, startsBelow } from "./sparkline-path.ts";

/**
 * A short run of days up to today and, where there is a forecast, the days after it as a fan. Time runs
 * from left to right in every language. `label` says the same in words.
 */
export function Sparkline(props: {
  /** One value a day, the last one today's; NaN where a day has none. */
  readonly values: ArrayLike<number>;
  readonly forecast: readonly Estimate[];
  readonly band: Band | undefined;
  /** The area of the person's usual, drawn softly behind the line. */
  readonly usual: { readonly low: number; readonly high: number; readonly word: string };
  readonly captions: { readonly start: string; readonly today: string; readonly end: string };
  readonly label: string;
}) {
  const last = () => props.values.length - 1;
  const space = createMemo((): SparklineSpace => {
    const known = Array.from(props.values).filter((value) => !Number.isNaN(value));
    const highest = Math.max(...known, ...props.forecast.map((day) => day.high), 0);
    // A floor keeps small movements small; a steep picture of three points would alarm for nothing.
    return { steps: last() + props.forecast.length, top: Math.max(bandEdges.raised, highest + 3) };
  });
  // Outside its area, on the side where the line begins least often.
  const wordAt = () =>
    startsBelow(props.values, props.usual.low)
      ? { y: down(space(), props.usual.high), dy: -6 }
      : { y: down(space(), props.usual.low), dy: 15 };
  const today = () => props.values[last()] ?? Number.NaN;
  return (
    <figure class={styles.figure} dir="ltr" role="img" aria-label={props.label}>
      <div class={styles.plot}>
        <svg class={styles.canvas} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <rect
            class={styles.usual}
            x="0"
            width={across(space(), last())}
            y={down(space(), props.usual.high)}
            height={down(space(), props.usual.low) - down(space(), props.usual.high)}
          />
          <path
            class={`${styles.fan} ${bandColour(props.band)}`}
            d={fanPath(space(), last(), today(), Number.isNaN(today()) ? [] : props.forecast)}
          />
          <path class={styles.line} d={linePath(space(), props.values)} />
        </svg>
        <svg class={styles.canvas} aria-hidden="true">
          <text class={styles.word} x="0" y={`${wordAt().y}%`} dy={wordAt().dy}>
            {props.usual.word}
          </text>
          <Show when={!Number.isNaN(today())}>
            <circle
              class={`${styles.dot} ${bandColour(props.band)}`}
              classList={{ [styles.unclaimed ?? ""]: props.band === undefined }}
              cx={`${across(space(), last())}%`}
              cy={`${down(space(), today())}%`}
              r="5"
            />
          </Show>
        </svg>
      </div>
      <svg class={styles.captions} aria-hidden="true">
        <text x="0" y="12">
          {props.captions.start}
        </text>
        <Show
          when={props.forecast.length > 0}
          fallback={
            <text x="100%" y="12" text-anchor="end">
              {props.captions.today}
            </text>
          }
        >
          <text x={`${across(space(), last())}%`} y="12" text-anchor="end">
            {props.captions.today}
          </text>
          <text x="100%" y="12" text-anchor="end">
            {props.captions.end}
          </text>
        </Show>
      </svg>
    </figure>
  );
}
