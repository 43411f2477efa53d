import type { JSX } from "solid-js";
import styles from "./trend-chart.module.css";

/** The room of a chart, held before the chart is there, so that nothing below it jumps. */
export function ChartSpace(props: { tall: boolean; children: JSX.Element }) {
  return (
    <div class={styles.space} classList={{ [styles.tall ?? ""]: props.tall }} dir="ltr">
      {props.children}
    </div>
  );
}
