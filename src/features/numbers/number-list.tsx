import { For, Show } from "solid-js";
import type { DatedSummary, DatedValue } from "#core/series/dated-summary.ts";
import { formatDay, formatNumber } from "#i18n/format.ts";
import { formatList } from "#i18n/format-list.ts";
import { numbers as english } from "#i18n/locales/en/numbers.ts";
import { texts } from "#i18n/texts.ts";
import styles from "./number-list.module.css";
import type { NumberRow } from "./number-row.ts";

/** One line a measurement: latest, mean, spread and extremes, and on how much that stands. */
export function NumberList(props: {
  rows: readonly NumberRow[];
  /** What the values are of, and out of how many where that can be told. */
  counted: { readonly name: string; readonly all?: number };
}) {
  const t = texts("numbers", english);
  const known = () => props.rows.filter(({ summary }) => summary.kind === "summary");
  const unknown = () => props.rows.filter(({ summary }) => summary.kind === "noData").map(({ name }) => name);
  return (
    <div class={styles.body}>
      <ul class={styles.rows}>
        <For each={known()}>
          {(row) => (
            <Show when={asKnown(row.summary)}>
              {(summary) => (
                <li class={styles.row}>
                  <h3 class={styles.name}>
                    <Show when={row.href} fallback={row.name}>
                      {(href) => <a href={href()}>{row.name}</a>}
                    </Show>
                  </h3>
                  <dl class={styles.facts}>
                    <Dated name={t.latest} of={summary().latest} row={row} />
                    <Fact name={t.mean} value={row.value(summary().mean)} />
                    <Fact name={t.middle} value={row.range(summary().low, summary().high)} />
                    <Dated name={t.lowest} of={summary().lowest} row={row} />
                    <Dated name={t.highest} of={summary().highest} row={row} />
                    <Fact name={props.counted.name} value={countWords(summary().known, props.counted.all)} />
                  </dl>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={unknown().length > 0}>
        <p class="quiet">{t.noneOf(formatList(unknown()))}</p>
      </Show>
    </div>
  );
}

function Dated(props: { name: string; of: DatedValue; row: NumberRow }) {
  return (
    <Fact
      name={props.name}
      value={props.row.value(props.of.value)}
      remark={formatDay(props.of.day, "medium")}
    />
  );
}

function Fact(props: { name: string; value: string; remark?: string }) {
  return (
    <div class={styles.fact}>
      <dt class="quiet">{props.name}</dt>
      <dd class={styles.value}>
        {props.value}
        <Show when={props.remark}>
          {(remark) => (
            <>
              {" "}
              <span class={styles.remark}>{remark()}</span>
            </>
          )}
        </Show>
      </dd>
    </div>
  );
}

function countWords(known: number, all: number | undefined): string {
  const number = formatNumber(known);
  return all === undefined ? number : texts("numbers", english).of(number, formatNumber(all));
}

function asKnown(summary: DatedSummary) {
  return summary.kind === "summary" ? summary : undefined;
}
