import { createEffect, For, Match, on, onMount, Show, Switch } from "solid-js";
import { formatNumber } from "#i18n/format.ts";
import { onboarding } from "#i18n/locales/en/onboarding.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { hereWith, navigate, searchParam } from "#ui/navigation/navigation.ts";
import { Page } from "#ui/page/page.tsx";
import { BringCard } from "./bring-card.tsx";
import { createOnboarded } from "./create-onboarded.ts";
import { FirstCheckInCard } from "./first-check-in-card.tsx";
import styles from "./welcome-page.module.css";
import { WhatCard } from "./what-card.tsx";

const STEPS = [1, 2, 3] as const;
type Step = (typeof STEPS)[number];

/** Three short cards for the first day. Each is an address, so that the back button works. */
export function WelcomePage() {
  const t = texts("onboarding", onboarding);
  const onboarded = createOnboarded();
  const step = (): Step => STEPS.find((one) => String(one) === searchParam("step")) ?? 1;
  let card: HTMLElement | undefined;
  // Who has opened this page was welcomed: it is not offered again, skipped or not.
  onMount(onboarded.remember);
  // The button that was pressed may be gone: the keyboard goes on at the top of the new card.
  createEffect(on(step, () => card?.querySelector("h2")?.focus(), { defer: true }));
  const go = (to: Step) => navigate(hereWith({ step: String(to) }));

  return (
    <Page title={t.title} action={<ButtonLink href="/">{t.skip}</ButtonLink>}>
      <section class={styles.card} ref={card}>
        <Switch>
          <Match when={step() === 1}>
            <WhatCard />
          </Match>
          <Match when={step() === 2}>
            <BringCard next={() => go(3)} />
          </Match>
          <Match when={step() === 3}>
            <FirstCheckInCard />
          </Match>
        </Switch>
      </section>
      <footer class={styles.foot}>
        <span class={styles.back}>
          <Show when={step() > 1}>
            <Button onClick={() => go(step() === 3 ? 2 : 1)}>{t.back}</Button>
          </Show>
        </span>
        <p class={styles.dots}>
          <span class="unseen">{t.step(formatNumber(step()), formatNumber(STEPS.length))}</span>
          <For each={STEPS}>
            {(one) => <span class={styles.dot} classList={{ [styles.here ?? ""]: one === step() }} />}
          </For>
        </p>
        <span class={styles.next}>
          <Show when={step() === 1}>
            <Button kind="primary" onClick={() => go(2)}>
              {t.next}
            </Button>
          </Show>
          <Show when={step() === 2}>
            <Button onClick={() => go(3)}>{t.next}</Button>
          </Show>
        </span>
      </footer>
    </Page>
  );
}
