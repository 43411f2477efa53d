import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { daysBetween, type LocalDay } from "#core/time.ts";
import { formatNumber } from "#i18n/format.ts";
import { trends } from "#i18n/locales/en/trends.ts";
import { isHidden, metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { DataTable } from "#ui/data-table/data-table.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { hereWith, navigate } from "#ui/navigation/navigation.ts";
import { PixelLegend, YearPixels } from "#ui/year-pixels/year-pixels.tsx";
import type { YearOfMetric } from "./read-year.ts";
import { tableWords } from "./trend-table.tsx";
import { yearCells } from "./year-grid.ts";
import styles from "./year-of.module.css";
import { rampOf, toneOf } from "./year-tone.ts";
import { cellWords, dayWords, legendWords, monthLetters, tableCells } from "./year-words.ts";

/** One year: its squares, what their colours mean, and the years beside it. `children` choose the metric. */
export function YearOf(props: { year: YearOfMetric; today: LocalDay; children: JSX.Element }) {
  const t = texts("trends", trends);
  const cells = createMemo(() => yearCells(props.year.year));
  const past = () => cells().filter((cell) => cell.day <= props.today);
  const pixels = createMemo(() =>
    cells().map((cell, index) => {
      const tone = toneOf(props.year, props.year.values[index] ?? Number.NaN);
      const link = { href: `/day?day=${cell.day}`, label: cellWords(props.year, cell.day, index) };
      return { column: cell.column, row: cell.row, tone, ...(cell.day <= props.today ? { link } : {}) };
    }),
  );
  const isThisYear = () => props.year.year === Number(props.today.slice(0, 4));
  const heading = () => {
    const { name } = metricWords(props.year.metric);
    // A year's number has no thousands in it.
    return isThisYear() ? t.year.thisYear(name) : t.year.heading(name, String(props.year.year));
  };
  const known = () =>
    past().filter((_, index) => !Number.isNaN(props.year.values[index] ?? Number.NaN)).length;
  const count = () => dayWords(props.year.metric, known(), past().length);
  const [pointed, setPointed] = createSignal<string>();
  const missing = () => (props.year.cuts.kind === "notEnoughData" ? props.year.cuts : undefined);
  const step = (by: number) => navigate(hereWith({ year: String(props.year.year + by) }), { replace: true });
  return (
    <Card heading={heading()} remark={count()}>
      <div class={styles.body}>
        {props.children}
        <YearPixels
          pixels={pixels()}
          label={t.year.pixels(heading(), count())}
          months={monthLetters(props.year.year)}
          onPoint={setPointed}
        />
        <Show
          when={missing()}
          fallback={<PixelLegend ramp={rampOf(props.year.metric)} words={legendWords(props.year)} />}
        >
          {(few) => (
            <p class="quiet">{t.year.tooFew(formatNumber(few().known), formatNumber(few().needed))}</p>
          )}
        </Show>
        <div class={styles.years} dir="ltr">
          <Button
            aria-label={t.year.previous}
            disabled={props.year.year <= props.year.firstYear}
            onClick={() => step(-1)}
          >
            <Icon name="back" />
          </Button>
          <span class="quiet">{pointed() ?? String(props.year.year)}</span>
          <Button aria-label={t.year.next} disabled={isThisYear()} onClick={() => step(1)}>
            <Icon name="forward" />
          </Button>
        </div>
        <Show when={!isHidden(props.year.metric, props.year.units)}>
          <YearTable year={props.year} heading={heading()} until={props.today} />
        </Show>
      </div>
    </Card>
  );
}

/** The days of the year that have a value, the newest first. */
function YearTable(props: { year: YearOfMetric; heading: string; until: LocalDay }) {
  const t = texts("trends", trends);
  const rows = createMemo(() => {
    const first = `${props.year.year}-01-01` as LocalDay;
    const last = Math.min(daysBetween(first, props.until), props.year.values.length - 1);
    const indices = Array.from({ length: last + 1 }, (_, index) => last - index);
    return indices.filter((index) => !Number.isNaN(props.year.values[index]));
  });
  return (
    <DataTable
      caption={props.heading}
      columns={[t.table.day, t.year.value]}
      count={rows().length}
      row={(row) => tableCells(props.year, rows()[row] ?? 0)}
      words={tableWords()}
    />
  );
}
