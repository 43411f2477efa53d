import { For, type JSX } from "solid-js";
import { range } from "#core/anomaly/own-nights.ts";
import { needs } from "#core/burnout/needs.ts";
import { MODEL_VERSION } from "#core/burnout/score-fold.ts";
import { HIGH_NEEDS_LOW } from "#core/burnout/sustained-load.ts";
import { bandEdges } from "#core/model/band-edges.ts";
import { formatNumber } from "#i18n/format.ts";
import { aboutNumbers } from "#i18n/locales/en/about-numbers.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Page } from "#ui/page/page.tsx";
import styles from "./about-numbers-page.module.css";
import { aboutSources } from "./about-sources.ts";
import { BackToMore } from "./back-to-more.tsx";
import { EvaluationCard } from "./evaluation-card.tsx";

/** What the score is, how it is made, how well it does, and what nobody may expect of it. */
export function AboutNumbersPage() {
  const t = texts("about-numbers", aboutNumbers);
  const number = (value: number) => formatNumber(value);
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
        <Card heading={t.help}>
          <div class={styles.help}>
            <p>{t.helpText}</p>
            <ButtonLink href="/help">{t.help}</ButtonLink>
          </div>
        </Card>
      </div>
      <div class={styles.column}>
        <Card heading={t.how} remark={t.model(MODEL_VERSION)}>
          <Sentences items={[...t.howSteps, t.tap]} />
        </Card>
        <Card heading={t.words}>
          <dl class={styles.terms}>
            <Term name={t.start}>
              {t.startText(number(needs.firstNumber), number(needs.bandDays), number(needs.bandCheckIns))}
            </Term>
            <Term name={t.bands}>
              {t.bandsText(
                number(bandEdges.low),
                number(bandEdges.usual),
                number(bandEdges.raised),
                number(HIGH_NEEDS_LOW),
              )}
            </Term>
            <Term name={t.body}>{t.bodyText(number(range.nights))}</Term>
          </dl>
        </Card>
      </div>
      <div class={styles.all}>
        <EvaluationCard />
      </div>
      <div class={styles.all}>
        <Card heading={t.sources}>
          <ul class={styles.sources}>
            <For each={aboutSources}>
              {(source) => (
                <li>
                  <a href={`https://doi.org/${source.doi}`} target="_blank" rel="noreferrer">
                    {source.title}
                  </a>
                  <p class="quiet">
                    {t.source(source.authors, String(source.year))}, {t.doi(source.doi)}
                  </p>
                </li>
              )}
            </For>
          </ul>
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
