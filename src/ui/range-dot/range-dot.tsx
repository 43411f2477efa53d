import styles from "./range-dot.module.css";
import { type OwnRange, rangePositions } from "./range-position.ts";

/**
 * A dot in the person's own range: the line is all they had, the bar their middle half. The words beside it
 * say the same, so it is hidden from screen readers.
 */
export function RangeDot(props: { readonly range: OwnRange; readonly value: number }) {
  const at = () => rangePositions(props.range, props.value);
  return (
    <svg class={styles.range} aria-hidden="true">
      <line class={styles.all} x1="0" x2="100%" y1="6" y2="6" />
      <line class={styles.usual} x1={`${at().from}%`} x2={`${at().to}%`} y1="6" y2="6" />
      <circle class={styles.dot} cx={`${at().value}%`} cy="6" r="5" />
    </svg>
  );
}
