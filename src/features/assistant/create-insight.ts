import { type Accessor, createEffect, createResource, createSignal, on, onCleanup } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { locale } from "#i18n/locale.ts";
import { createLive } from "#ui/live/create-live.ts";
import type { InsightResult, InsightSubject } from "./insight.ts";
import { pageSurroundings } from "./page-surroundings.ts";
import { whoAnswers } from "./who-answers.ts";
import { insightByModel, insightFor } from "./write-insight.ts";

export interface ShownInsight {
  /** What this device knows to say, or what a model said; undefined until read. */
  readonly told: Accessor<InsightResult | undefined>;
  /** Whether a model may be asked to say more than what is there. */
  readonly mayAsk: Accessor<boolean>;
  readonly asking: Accessor<boolean>;
  /** Why the model said nothing. */
  readonly failure: Accessor<Extract<InsightResult, { ok: false }>["failure"] | undefined>;
  readonly ask: () => Promise<void>;
}

/** An insight of a subject: at once from this device, and from a model when that is asked for. */
export function createInsight(subject: Accessor<InsightSubject>, today: Accessor<LocalDay>): ShownInsight {
  const around = pageSurroundings(database(), today);
  const atOnce = createLive(() => {
    const about = subject();
    today();
    return live(() => insightFor(around, about, locale()));
  });
  const [asked, setAsked] = createSignal<InsightResult>();
  const [asking, setAsking] = createSignal(false);
  const [answerer] = createResource(() => whoAnswers(around, locale()));
  let stopping: AbortController | undefined;
  createEffect(
    on(subject, () => {
      stopping?.abort();
      setAsked(undefined);
      setAsking(false);
    }),
  );
  onCleanup(() => stopping?.abort());

  async function ask(): Promise<void> {
    const mine = new AbortController();
    stopping = mine;
    setAsking(true);
    const result = await insightByModel(around, subject(), locale(), mine.signal);
    // Another metric may be shown by now.
    if (mine.signal.aborted) return;
    setAsked(result);
    setAsking(false);
  }

  const told = () => (asked()?.ok ? asked() : atOnce());
  const mayAsk = () => {
    const now = told();
    return answerer.latest?.by === "model" && now?.ok === true && now.insight.answeredBy !== "model";
  };
  const failure = () => {
    const answer = asked();
    return answer?.ok === false ? answer.failure : undefined;
  };
  return { told, mayAsk, asking, failure, ask };
}
