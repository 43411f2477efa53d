import { ErrorBoundary, Match, onMount, Show, Switch } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { formatDay } from "#i18n/format.ts";
import { explain as english } from "#i18n/locales/en/explain.ts";
import { factor as factorTexts } from "#i18n/locales/en/factor.ts";
import { metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { createLive } from "#ui/live/create-live.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { Behind } from "./behind.tsx";
import { readSubject, type Subject } from "./explain-address.ts";
import { FactorsInScore } from "./factors-in-score.tsx";
import { LoadBody } from "./load-body.tsx";
import { readExplanation } from "./read-explanation.ts";
import { StrainBody } from "./strain-body.tsx";
import { ValueBody } from "./value-body.tsx";

/** Where a number came from: the sheet of an address (`?explain=restingHeartRate&of=2026-11-20`). */
export function ExplainSheet(props: {
  /** A metric's or a factor's name. */
  about: string;
  day: LocalDay;
  close: () => void;
}) {
  const t = texts("explain", english);
  const subject = () => readSubject(props.about);
  const title = () => {
    const known = subject();
    return known ? t.title(nameOf(known), formatDay(props.day, "medium")) : t.unknownTitle;
  };
  return (
    <Sheet title={title()} closeLabel={t.close} onClose={props.close}>
      <ErrorBoundary fallback={(error) => <Failed error={error} />}>
        <Show when={subject()} fallback={<p>{t.unknown}</p>}>
          {(known) => <Body subject={known()} day={props.day} />}
        </Show>
      </ErrorBoundary>
    </Sheet>
  );
}

function Body(props: { subject: Subject; day: LocalDay }) {
  const t = texts("explain", english);
  const found = createLive(() => {
    const { subject, day } = props;
    return live(() => readExplanation(database(), subject, day));
  });
  return (
    <Show when={found()} fallback={<p class="quiet">{t.loading}</p>}>
      {(explanation) => (
        <>
          <Switch>
            <Match when={explanation().subject.kind === "load"}>
              <LoadBody explanation={explanation()} />
            </Match>
            <Match when={explanation().subject.kind === "strain"}>
              <StrainBody explanation={explanation()} />
            </Match>
            <Match when={true}>
              <ValueBody explanation={explanation()} />
              <FactorsInScore explanation={explanation()} />
            </Match>
          </Switch>
          <Behind explanation={explanation()} />
        </>
      )}
    </Show>
  );
}

function nameOf(subject: Subject): string {
  if (subject.kind === "factor") return texts("factor", factorTexts)[subject.name].name;
  if (subject.kind === "metric") return metricWords(subject.metric).name;
  return metricWords(subject.kind === "load" ? "sustainedLoad" : "strainRisk").name;
}

function Failed(props: { error: unknown }) {
  onMount(() => reportError(props.error));
  return <Notice kind="problem">{texts("explain", english).failed}</Notice>;
}
