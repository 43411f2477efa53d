import { createMemo, For, Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { formatDay, formatDayRange } from "#i18n/format.ts";
import { numbers as english } from "#i18n/locales/en/numbers.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { hereWith, searchParam } from "#ui/navigation/navigation.ts";
import { Page } from "#ui/page/page.tsx";
import { NumberList } from "./number-list.tsx";
import { heartRows, metricRow } from "./number-row.ts";
import { readNumbersAddress } from "./numbers-address.ts";
import styles from "./numbers-page.module.css";
import { RangeChoice } from "./range-choice.tsx";
import { type Numbers, type NumbersGroup, readNumbers } from "./read-numbers.ts";
import { WorkoutsCard } from "./workouts-card.tsx";

/** Recovery, sleep, strain and workouts of any days, summed up. */
export function NumbersPage(props: { today: LocalDay }) {
  const t = texts("numbers", english);
  const asked = createMemo(() => readNumbersAddress(searchParam, props.today), undefined, {
    equals: (before, after) => JSON.stringify(before) === JSON.stringify(after),
  });
  const found = createLive(() => {
    const days = asked();
    return live(() => readNumbers(database(), days));
  });
  return (
    <Page
      title={t.title}
      action={
        <ButtonLink href="/trends">
          <Icon name="back" />
          {t.back}
        </ButtonLink>
      }
      wide
    >
      <div class={styles.all}>
        <Show when={found()}>
          {(numbers) => (
            <Show when={numbers().measured} fallback={<NothingYet />}>
              {(measured) => (
                <>
                  <RangeChoice asked={asked()} today={props.today} />
                  <Show when={hasAny(numbers())} fallback={<Outside measured={measured()} />}>
                    <Cards numbers={numbers()} />
                  </Show>
                </>
              )}
            </Show>
          )}
        </Show>
      </div>
    </Page>
  );
}

const groups: readonly NumbersGroup[] = ["recovery", "sleep", "cycles"];

function Cards(props: { numbers: Numbers }) {
  const t = texts("numbers", english);
  const range = () => formatDayRange(props.numbers.asked.from, props.numbers.asked.to);
  const rows = (group: NumbersGroup) => [
    ...props.numbers.groups[group].map((one) => metricRow(one, props.numbers)),
    ...(group === "cycles" ? heartRows(props.numbers) : []),
  ];
  const begins = () => {
    const { measured, asked } = props.numbers;
    return measured && measured.first > asked.from ? measured.first : undefined;
  };
  return (
    <>
      <Show when={begins()}>{(day) => <p class="quiet">{t.begins(formatDay(day(), "medium"))}</p>}</Show>
      <For each={groups}>
        {(group) => (
          <Card heading={t[group]} remark={range()}>
            <Show
              when={rows(group).some(({ summary }) => summary.kind === "summary")}
              fallback={<p class="quiet">{t.none(range())}</p>}
            >
              <NumberList rows={rows(group)} counted={{ name: t.days, all: props.numbers.asked.days }} />
            </Show>
          </Card>
        )}
      </For>
      <WorkoutsCard numbers={props.numbers} />
      <p class="quiet">{t.key}</p>
    </>
  );
}

/** Nothing was ever measured. */
function NothingYet() {
  const t = texts("numbers", english);
  return (
    <EmptyState
      title={t.emptyTitle}
      actions={
        <ButtonLink kind="primary" href="/more">
          {t.sources}
        </ButtonLink>
      }
    >
      <p>{t.empty}</p>
    </EmptyState>
  );
}

/** There is something, but not in the days asked for. */
function Outside(props: { measured: NonNullable<Numbers["measured"]> }) {
  const t = texts("numbers", english);
  const all = () => hereWith({ from: props.measured.first, to: props.measured.last, last: undefined });
  return (
    <EmptyState title={t.outsideTitle} actions={<ButtonLink href={all()}>{t.all}</ButtonLink>}>
      <p>{t.outside(formatDayRange(props.measured.first, props.measured.last))}</p>
    </EmptyState>
  );
}

function hasAny({ groups: all, workouts }: Numbers): boolean {
  return (
    workouts.count > 0 ||
    Object.values(all)
      .flat()
      .some(({ summary }) => summary.kind === "summary")
  );
}
