import styles from "./day-meter.module.css";

/** How many of the days a score needs are there. The words beside it say the same. */
export function DayMeter(props: { readonly known: number; readonly needed: number }) {
  const share = () => (props.needed > 0 ? Math.min(1, props.known / props.needed) * 100 : 100);
  return (
    <svg class={styles.meter} aria-hidden="true">
      <rect class={styles.all} width="100%" height="10" rx="5" />
      <rect class={styles.known} width={`${share()}%`} height="10" rx="5" />
    </svg>
  );
}
