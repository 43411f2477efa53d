import type { Rating } from "#core/model/rating.ts";
import styles from "./mood-scale.module.css";

/** Eyes and mouth of each step on a 24-unit grid, our own drawings. */
const features: Readonly<Record<Rating, string>> = {
  1: "M7.6 9.5l2.2-1M16.4 9.5l-2.2-1M7.8 16.8q4.2-5.2 8.4 0",
  2: "M8.9 9.4v.01M15.1 9.4v.01M8.3 16q3.7-2.7 7.4 0",
  3: "M8.9 9.4v.01M15.1 9.4v.01M8.6 15h6.8",
  4: "M8.9 9.4v.01M15.1 9.4v.01M8.1 14q3.9 3.7 7.8 0",
  5: "M8.9 9.2v.01M15.1 9.2v.01M7.5 13.2h9q-.9 4.6-4.5 4.6t-4.5-4.6z",
};

/** The face of a mood. Its word stands beside it or names its button. */
export function MoodFace(props: { rating: Rating }) {
  return (
    <svg class={styles.face} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.6" />
      <path d={features[props.rating]} />
    </svg>
  );
}
