import { Index } from "solid-js";
import { todayWelcome } from "#i18n/locales/en/today-welcome.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { neededWords } from "./needed-words.ts";
import styles from "./welcome-card.module.css";

/** Today before anything is logged or brought: what will stand here, when, and what to do now. */
export function WelcomeCard() {
  const t = texts("today-welcome", todayWelcome);
  const coming = [
    { what: t.risk, when: t.riskWhen(...neededWords()) },
    { what: t.why, when: t.whyWhen },
    { what: t.night, when: t.nightWhen },
  ];
  return (
    <Card heading={t.heading}>
      <EmptyState
        title={t.title}
        actions={
          <>
            <ButtonLink kind="primary" href="/import">
              {t.import}
            </ButtonLink>
            <ButtonLink href="/welcome">{t.tour}</ButtonLink>
          </>
        }
      >
        <p>{t.body}</p>
        <dl class={styles.coming}>
          <Index each={coming}>
            {(one) => (
              <div class={styles.one}>
                <dt class={styles.what}>{one().what}</dt>
                <dd>{one().when}</dd>
              </div>
            )}
          </Index>
        </dl>
      </EmptyState>
    </Card>
  );
}
