import { Show } from "solid-js";
import type { Findings } from "#core/model/finding.ts";
import type { LocalDay } from "#core/time.ts";
import { findings } from "#i18n/locales/en/findings.ts";
import { texts } from "#i18n/texts.ts";
import { Later } from "#ui/later/later.tsx";
import { Page } from "#ui/page/page.tsx";
import type { Tags } from "./cause-words.ts";
import { createFindings } from "./create-findings.ts";
import styles from "./findings-page.module.css";
import { FoundCards } from "./found-cards.tsx";
import { HowCard } from "./how-card.tsx";
import { LookingCard } from "./looking-card.tsx";
import { NothingCard } from "./nothing-card.tsx";
import { SilentCard } from "./silent-card.tsx";
import { TooFewCard } from "./too-few-card.tsx";

/** What goes together in the person's own days, what stayed silent, and what needs more days. */
export function FindingsPage(props: { today: LocalDay }) {
  const t = texts("findings", findings);
  const { data, looking, looked, look, stop } = createFindings(() => props.today);
  return (
    <Page title={t.title} wide>
      <Show when={data()}>
        {(shown) => {
          const latest = () => shown().findings;
          const nothing = () => {
            const known = latest();
            return known ? known.found.length === 0 : looked() || !shown().hasDays;
          };
          return (
            <>
              <Show when={looking().kind !== "idle" && shown().hasDays}>
                <div class={styles.wide}>
                  <LookingCard looking={looking()} again={latest() !== undefined} look={look} stop={stop} />
                </div>
              </Show>
              <Show when={nothing()} fallback={<FoundCards data={shown()} />}>
                <div class={styles.wide}>
                  <NothingCard findings={latest()} tags={shown().speaker.tags} />
                </div>
              </Show>
              <Later>
                <Rest findings={latest()} tags={shown().speaker.tags} />
              </Later>
            </>
          );
        }}
      </Show>
    </Page>
  );
}

/** What was looked at besides, and how. */
function Rest(props: { findings: Findings | undefined; tags: Tags }) {
  const silent = () => props.findings?.silent ?? [];
  const tooFew = () => props.findings?.tooFew ?? [];
  return (
    <>
      <HowCard findings={props.findings} />
      <div class={styles.column}>
        <Show when={silent().length > 0}>
          <SilentCard silent={silent()} tags={props.tags} />
        </Show>
        <Show when={tooFew().length > 0}>
          <TooFewCard tooFew={tooFew()} tags={props.tags} />
        </Show>
      </div>
    </>
  );
}
