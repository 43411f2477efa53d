import { Index } from "solid-js";
import type { Band, Estimate } from "#core/model/daily-score.ts";
import { bandColour } from "./band-colour.ts";
import styles from "./risk-scale.module.css";
import { scalePosition } from "./scale-position.ts";

const bands: readonly Band[] = ["low", "usual", "raised", "high"];

/**
 * Four bands from calm to alarming, a dot where the person stands and a bar through it as wide as the
 * doubt. Without a band everything stays uncoloured: nothing is claimed yet. `label` says the same in words.
 */
export function RiskScale(props: {
  readonly estimate: Estimate;
  readonly band: Band | undefined;
  readonly bandWords: Readonly<Record<Band, string>>;
  readonly label: string;
}) {
  const at = (points: number) => `${scalePosition(points)}%`;
  return (
    <div class={styles.scale} role="img" aria-label={props.label}>
      <div class={styles.bands}>
        <Index each={bands}>
          {(band) => (
            <span
              class={`${styles.band} ${bandColour(props.band && band())}`}
              classList={{
                [styles.here ?? ""]: props.band === band(),
                [styles.unclaimed ?? ""]: props.band === undefined,
              }}
            />
          )}
        </Index>
        <svg class={styles.marks} aria-hidden="true">
          <g class={styles.doubt}>
            <line x1={at(props.estimate.low)} x2={at(props.estimate.high)} y1="12" y2="12" />
            <line x1={at(props.estimate.low)} x2={at(props.estimate.low)} y1="6" y2="18" />
            <line x1={at(props.estimate.high)} x2={at(props.estimate.high)} y1="6" y2="18" />
          </g>
          <circle
            class={`${styles.dot} ${bandColour(props.band)}`}
            classList={{ [styles.unclaimed ?? ""]: props.band === undefined }}
            cx={at(props.estimate.value)}
            cy="12"
            r="8"
          />
        </svg>
      </div>
      <div class={styles.words}>
        <Index each={bands}>
          {(band) => (
            <span classList={{ [styles.chosen ?? ""]: props.band === band() }}>
              {props.bandWords[band()]}
            </span>
          )}
        </Index>
      </div>
    </div>
  );
}
