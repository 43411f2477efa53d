import { For, Show } from "solid-js";
import { evaluationTable } from "#core/burnout/evaluation-table.ts";
import { MODEL_VERSION } from "#core/burnout/score-fold.ts";
import { formatDay } from "#i18n/format.ts";
import { aboutNumbers } from "#i18n/locales/en/about-numbers.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { FactList } from "#ui/fact-list/fact-list.tsx";
import styles from "./evaluation-card.module.css";
import { type EvaluationWords, evaluationWords } from "./evaluation-words.ts";

/** How well the score did on other people's data: a list of cards on a phone, a table where it is wide. */
export function EvaluationCard() {
  const t = texts("about-numbers", aboutNumbers);
  const { modelVersion, day, rows } = evaluationTable;
  const words = rows.map(evaluationWords);
  return (
    <Card heading={t.well} remark={t.wellRemark(modelVersion, formatDay(day, "medium"))}>
      <div class={styles.body}>
        <p>{t.wellIntro}</p>
        <Show when={modelVersion !== MODEL_VERSION}>
          <p class="quiet">{t.wellOlder(modelVersion, MODEL_VERSION)}</p>
        </Show>
        <ul class={styles.cards}>
          <For each={words}>{(row) => <Cards row={row} />}</For>
        </ul>
        <div class={styles.wide}>
          <Table rows={words} caption={t.caption(modelVersion)} />
        </div>
        <p class="quiet">{t.key.learned}</p>
        <p class="quiet">{t.key.simple}</p>
        <p class="quiet">{t.key.skill}</p>
        <p class="quiet">{t.key.data}</p>
      </div>
    </Card>
  );
}

function Cards(props: { row: EvaluationWords }) {
  const t = texts("about-numbers", aboutNumbers).columns;
  const facts = () => {
    const { row } = props;
    return [
      { name: t.model, value: row.model },
      { name: t.elsewhere, value: row.elsewhere },
      { name: t.simple, value: row.simple },
      { name: t.best, value: row.best },
      { name: t.gain, value: row.gain },
      { name: t.baseRate, value: row.baseRate },
      { name: t.skill, value: row.skill },
      { name: t.calibration, value: row.calibration },
      { name: t.coverage, value: row.coverage },
    ];
  };
  return (
    <li class={styles.card}>
      <h3 class={styles.name}>{props.row.name}</h3>
      <p class="quiet">{props.row.sizeLong}</p>
      <p>{props.row.verdict}</p>
      <FactList facts={facts()} />
    </li>
  );
}

function Table(props: { rows: readonly EvaluationWords[]; caption: string }) {
  const t = texts("about-numbers", aboutNumbers).columns;
  const columns = [
    t.size,
    t.baseRate,
    t.model,
    t.elsewhere,
    t.simple,
    t.best,
    t.gain,
    t.skill,
    t.calibration,
    t.coverage,
  ];
  const cells = (row: EvaluationWords) => [
    row.size,
    row.baseRate,
    row.model,
    row.elsewhere,
    row.simple,
    row.best,
    row.gain,
    row.skill,
    row.calibration,
    row.coverage,
  ];
  return (
    <table class={styles.table}>
      <caption class={styles.caption}>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.data}</th>
          <For each={columns}>{(heading) => <th scope="col">{heading}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <For each={cells(row)}>{(cell) => <td>{cell}</td>}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
