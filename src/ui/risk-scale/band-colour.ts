import type { Band } from "#core/model/daily-score.ts";
import styles from "./band-colour.module.css";

/** The class that gives `--band` the colour of a band; without a band, of nothing claimed yet. */
export function bandColour(band: Band | undefined): string {
  return styles[band ?? "none"] ?? "";
}
