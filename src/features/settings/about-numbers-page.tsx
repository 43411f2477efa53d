import { For, type JSX } from "solid-js";
import { MODEL_VERSION } from "#core/burnout/score-fold.ts";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Page } from "#ui/page/page.tsx";
import styles from "./about-numbers-page.module.css";
import { BackToMore } from "./back-to-more.tsx";

/** What the score is, how it is made, and what nobody may expect of it. */
export function AboutNumbersPage() {
  const t = texts("settings", settings).numbers;
  return (
    <Page title={t.title} action={<BackToMore />} wide>
      <div class={styles.column}>
        <Card heading={t.three}>
          <dl class={styles.terms}>
            <Term name={t.sustained}>{t.sustainedText}</Term>
            <Term name={t.strain}>{t.strainText}</Term>
            <Term name={t.measured}>{t.measuredText}</Term>
          </dl>
        </Card>
        <Card heading={t.limits}>
          <Sentences items={t.limitsList} />
        </Card>
      </div>
      <div class={styles.column}>
        <Card heading={t.how} remark={t.model(MODEL_VERSION)}>
          <Sentences items={t.howSteps} />
        </Card>
        <Card heading={t.words}>
          <dl class={styles.terms}>
            <Term name={t.start}>{t.startText}</Term>
            <Term name={t.bands}>{t.bandsText}</Term>
          </dl>
        </Card>
        <Card heading={t.help}>
          <div class={styles.help}>
            <p>{t.helpText}</p>
            <ButtonLink href="/help">{t.help}</ButtonLink>
          </div>
        </Card>
      </div>
    </Page>
  );
}

function Term(props: { name: string; children: JSX.Element }) {
  return (
    <div>
      <dt class={styles.name}>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Sentences(props: { items: readonly string[] }) {
  return (
    <ul class={styles.sentences}>
      <For each={props.items}>{(sentence) => <li>{sentence}</li>}</For>
    </ul>
  );
}
