import type { AssistantSource, KnownDays } from "#core/assistant/assistant-source.ts";
import type { Metric } from "#core/model/metric.ts";
import { addDays, type LocalDay } from "#core/time.ts";
import { contextTags } from "./context-tag-repository.ts";
import type { FireDatabase } from "./database.ts";
import { metricSeries, metricSpan } from "./day-series-repository.ts";
import { findings } from "./findings-repository.ts";
import { shownUnits } from "./shown-units.ts";

/** A score older than this says nothing of now. */
const SCORE_DAYS = 7;

/**
 * What the assistant may look at, out of the local database. It reads only what is asked for, a row a metric
 * and year, and each of it once: make a new one for each answer.
 */
export function assistantSource(db: FireDatabase, today: LocalDay): AssistantSource {
  const series = new Map<Metric, Promise<KnownDays | undefined>>();
  return {
    today,
    series(metric) {
      const known = series.get(metric) ?? knownDays(db, metric, today);
      series.set(metric, known);
      return known;
    },
    latestScore: once(() =>
      db.daily_score.where("day").between(addDays(today, -SCORE_DAYS), today, true, true).last(),
    ),
    findings: once(() => findings(db)),
    contexts: once(async () => new Map((await contextTags(db)).map((tag) => [tag.id, tag]))),
    shown: once(() => shownUnits(db)),
  };
}

async function knownDays(db: FireDatabase, metric: Metric, today: LocalDay): Promise<KnownDays | undefined> {
  const span = await metricSpan(db, [metric]);
  return span && span.first <= today ? metricSeries(db, metric, span.first, today) : undefined;
}

function once<Result>(read: () => PromiseLike<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= Promise.resolve(read());
    return result;
  };
}
