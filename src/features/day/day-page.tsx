import { type Accessor, createMemo, type JSX, Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { formatDay } from "#i18n/format.ts";
import { day as english } from "#i18n/locales/en/day.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { hereWith, navigate, searchParam } from "#ui/navigation/navigation.ts";
import { Page } from "#ui/page/page.tsx";
import { createDayMoves } from "./create-day-moves.ts";
import { neighbour, readAskedDay } from "./day-address.ts";
import { DayCards } from "./day-cards.tsx";
import styles from "./day-page.module.css";
import { logFor } from "./log-for.ts";
import { isEmptyDay, readDay } from "./read-day.ts";

/** What another feature says of a day's nights. */
export type BodyOfDay = (day: Accessor<LocalDay>) => JSX.Element;

/** Everything of one day, and the way to the days beside it. */
export function DayPage(props: { today: LocalDay; body: BodyOfDay }) {
  const asked = createMemo(() => readAskedDay(searchParam("day"), props.today));
  const shown = createMemo(() => {
    const one = asked();
    return one.kind === "day" ? one.day : undefined;
  });
  return (
    <Show when={shown()} fallback={<NoDay asked={asked()} />}>
      {(day) => <OneDay day={day()} today={props.today} body={props.body} />}
    </Show>
  );
}

function OneDay(props: { day: LocalDay; today: LocalDay; body: BodyOfDay }) {
  const t = texts("day", english);
  const found = createLive(() => {
    const { day } = props;
    return live(() => readDay(database(), day));
  });
  let content!: HTMLDivElement;
  const go = (by: -1 | 1) => {
    const day = neighbour(props.day, by, props.today);
    if (day) navigate(hereWith({ day }), { replace: true });
  };
  createDayMoves(() => content, { earlier: () => go(-1), later: () => go(1) });
  const isToday = () => props.day === props.today;
  return (
    <div ref={content} class={styles.swipe}>
      <Page
        title={formatDay(props.day, "full")}
        wide
        action={
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
          <div class={styles.move} dir="ltr" role="group" aria-label={t.move}>
            <Button aria-label={t.previous} onClick={() => go(-1)}>
              <Icon name="back" />
            </Button>
            <Button aria-label={t.next} disabled={isToday()} onClick={() => go(1)}>
              <Icon name="forward" />
            </Button>
          </div>
        }
      >
        <Show when={found()}>
          {(day) => (
            <Show
              when={!isEmptyDay(day())}
              fallback={
                <EmptyState
                  title={t.empty.title}
                  actions={
                    <ButtonLink kind="primary" href={hereWith(logFor(props.day, props.today))}>
                      {t.empty.log}
                    </ButtonLink>
                  }
                >
                  <p>{t.empty.body}</p>
                </EmptyState>
              }
            >
              <DayCards day={day()} today={props.today} body={props.body} />
            </Show>
          )}
        </Show>
      </Page>
    </div>
  );
}

/** An address that names no day there can be anything of. */
function NoDay(props: { asked: ReturnType<typeof readAskedDay> }) {
  const t = texts("day", english).badDate;
  const words = () => {
    const { asked } = props;
    return asked.kind === "noDate" ? t.body(asked.text) : t.future;
  };
  const title = () => (props.asked.kind === "future" ? formatDay(props.asked.day, "full") : t.title);
  return (
    <Page title={title()}>
      <p>{words()}</p>
      <div>
        <ButtonLink kind="primary" href="/day">
          {t.go}
        </ButtonLink>
      </div>
    </Page>
  );
}
