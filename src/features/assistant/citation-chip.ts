import type { Citation } from "#core/assistant/citation.ts";
import type { LocalDay } from "#core/time.ts";
import { citationText } from "#i18n/citation-format.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { metricWords, type ShownUnits } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { trendAddress } from "./trend-address.ts";

/** A number of the person's own, to tap on. */
export interface CitationChip {
  /** The number as this device words it. */
  readonly words: string;
  /** The same with what it is of, for those who don't see the chart behind it. */
  readonly label: string;
  readonly href: string;
}

/** Finds the chip of a citation's id; undefined for an id that nothing was cited under. */
export type ChipOf = (id: string) => CitationChip | undefined;

/** The chips of all that was cited. */
export function chipsOf(citations: readonly Citation[], units: ShownUnits, today: LocalDay): ChipOf {
  const byId = new Map(citations.map((citation) => [citation.id, citation]));
  return (id) => {
    const citation = byId.get(id);
    if (!citation) return undefined;
    const words = citationText(citation, units);
    const label = texts("assistant", assistant).chip(words, metricWords(citation.metric).name);
    return { words, label, href: trendAddress(citation, today) };
  };
}
