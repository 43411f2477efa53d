import { Show } from "solid-js";
import type { Findings, TooFew } from "#core/model/finding.ts";
import { formatNumber } from "#i18n/format.ts";
import { findings } from "#i18n/locales/en/findings.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { hereWith } from "#ui/navigation/navigation.ts";
import { causeWords, metricPhrase, type Tags } from "./cause-words.ts";

/** Nothing passed: either not enough days for anything yet, or looked at and silent, which is normal. */
export function NothingCard(props: { readonly findings: Findings | undefined; readonly tags: Tags }) {
  const tooFew = () => props.findings?.tooFew ?? [];
  return (
    <Show
      when={props.findings?.silent.length}
      fallback={<TooEarly closest={nearest(tooFew())} tags={props.tags} />}
    >
      {(pairs) => <NothingFound pairs={pairs()} next={nearest(tooFew())?.daysNeeded} />}
    </Show>
  );
}

function NothingFound(props: { readonly pairs: number; readonly next: number | undefined }) {
  const t = texts("findings", findings).nothing;
  return (
    <Card heading={t.heading}>
      <EmptyState title={t.title}>
        <p>
          {t.looked(props.pairs, formatNumber(props.pairs))} {t.normal}
        </p>
        <Show when={props.next}>{(days) => <p>{t.next(days(), formatNumber(days()))}</p>}</Show>
      </EmptyState>
    </Card>
  );
}

function TooEarly(props: { readonly closest: TooFew | undefined; readonly tags: Tags }) {
  const t = texts("findings", findings).tooEarly;
  return (
    <Card heading={t.heading}>
      <EmptyState
        title={t.title}
        actions={
          <>
            <ButtonLink kind="primary" href={hereWith({ log: "new" })}>
              {t.log}
            </ButtonLink>
            <ButtonLink href="/import">{t.import}</ButtonLink>
          </>
        }
      >
        <p>{t.body}</p>
        <Show when={props.closest}>
          {(pair) => (
            <p>
              {t.closest(
                pair().daysNeeded,
                formatNumber(pair().daysNeeded),
                causeWords(pair().cause, props.tags),
                metricPhrase(pair().outcome),
              )}
            </p>
          )}
        </Show>
        <p>{t.now}</p>
      </EmptyState>
    </Card>
  );
}

/** What can be looked at next. */
function nearest(tooFew: readonly TooFew[]): TooFew | undefined {
  return tooFew.toSorted((left, right) => left.daysNeeded - right.daysNeeded)[0];
}
