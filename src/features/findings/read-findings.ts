import type { Findings } from "#core/model/finding.ts";
import type { Metric } from "#core/model/metric.ts";
import { sortedKnown, sortedQuantile } from "#core/series/quantile.ts";
import { usual } from "#core/series/usual-band.ts";
import { contextTags } from "#data/context-tag-repository.ts";
import type { FireDatabase } from "#data/database.ts";
import { knownMetrics, metricSeries } from "#data/day-series-repository.ts";
import { findings } from "#data/findings-repository.ts";
import { shownUnits } from "#data/shown-units.ts";
import type { Speaker } from "./finding-words.ts";
import type { OwnSpread } from "./picture-positions.ts";

/** All that the Findings page shows. */
export interface FindingsData {
  /** Whether there is any day to look at. */
  readonly hasDays: boolean;
  /** Absent until days were looked through for the first time. */
  readonly findings: Findings | undefined;
  readonly speaker: Speaker;
  /** The person's own days of each outcome that something was found for. */
  readonly spreads: ReadonlyMap<Metric, OwnSpread>;
}

/** Reads the newest findings, and what is needed to tell them in the person's own words and units. */
export async function readFindings(db: FireDatabase): Promise<FindingsData> {
  const [latest, known, tags, units] = await Promise.all([
    findings(db),
    knownMetrics(db),
    contextTags(db),
    shownUnits(db),
  ]);
  const speaker = { tags: new Map(tags.map((tag) => [tag.id, tag])), units };
  return { hasDays: known.size > 0, findings: latest, speaker, spreads: await readSpreads(db, latest) };
}

async function readSpreads(db: FireDatabase, latest: Findings | undefined) {
  const spreads = new Map<Metric, OwnSpread>();
  if (!latest) return spreads;
  for (const outcome of new Set(latest.found.map((finding) => finding.outcome))) {
    const { values } = await metricSeries(db, outcome, latest.from, latest.to);
    const sorted = sortedKnown(values);
    if (sorted.length < usual.atLeast) continue;
    const at = (share: number) => sortedQuantile(sorted, share);
    spreads.set(outcome, { start: at(0.05), low: at(0.25), high: at(0.75), end: at(0.95) });
  }
  return spreads;
}
