import { createSignal, Match, Show, Switch } from "solid-js";
import type { SustainedLoad } from "#core/model/daily-score.ts";
import { database } from "#data/current-database.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { today } from "#i18n/locales/en/today.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { MissingYet } from "./missing-yet.tsx";
import { neededWords } from "./needed-words.ts";
import { NotEnough } from "./not-enough.tsx";
import type { TodayData } from "./read-today.ts";
import styles from "./risk-card.module.css";
import { RiskEstimate } from "./risk-estimate.tsx";
import { RiskLine } from "./risk-line.tsx";

type Kind<Name extends SustainedLoad["kind"]> = Extract<SustainedLoad, { kind: Name }>;

/** Sustained load: the band, where it stands, where it came from and where it may go. */
export function RiskCard(props: { readonly data: TodayData }) {
  const t = texts("today", today).risk;
  const of = <Name extends SustainedLoad["kind"]>(...kinds: readonly Name[]): Kind<Name> | undefined => {
    const sustained = props.data.score?.sustained;
    return kinds.some((kind) => kind === sustained?.kind) ? (sustained as Kind<Name>) : undefined;
  };
  const learningBody = () => {
    const [, days, checkIns] = neededWords();
    return t.learningBody(days, checkIns);
  };
  return (
    <Card
      heading={t.heading}
      remark={
        <Show when={of("load", "learning")}>
          <NumberSwitch hidden={props.data.hideNumber} />
        </Show>
      }
    >
      <Switch>
        <Match when={of("load", "learning")}>
          {(sustained) => (
            <div class={styles.risk}>
              <Show when={props.data.score}>
                {(score) => (
                  <>
                    <RiskEstimate data={props.data} day={score().day} sustained={sustained()} />
                    <RiskLine data={props.data} score={score()} sustained={sustained()} />
                  </>
                )}
              </Show>
              <Show when={sustained().kind === "learning"}>
                <MissingYet data={props.data}>{learningBody()}</MissingYet>
              </Show>
              <Show when={of("load")?.band === "high"}>
                <p class={styles.help}>
                  {t.help} <a href="/help">{t.helpLink}</a>
                </p>
              </Show>
            </div>
          )}
        </Match>
        <Match when={of("notEnoughData")}>
          {(sustained) => <NotEnough data={props.data} sustained={sustained()} />}
        </Match>
        <Match when={true}>
          <EmptyState title={t.waiting}>{t.waitingBody}</EmptyState>
        </Match>
      </Switch>
    </Card>
  );
}

/** Shows or hides the number, here and on the person's other devices. */
function NumberSwitch(props: { readonly hidden: boolean }) {
  const t = texts("today", today).risk;
  const [failed, setFailed] = createSignal(false);
  const turn = async () => {
    const result = await saveSetting(database(), "hideNumber", !props.hidden, Date.now());
    setFailed(!result.ok);
  };
  return (
    <>
      <button
        type="button"
        class={styles.eye}
        aria-label={props.hidden ? t.showNumber : t.hideNumber}
        title={props.hidden ? t.showNumber : t.hideNumber}
        onClick={turn}
      >
        <Icon name={props.hidden ? "eyeOff" : "eye"} />
      </button>
      <Show when={failed()}>
        <Notice kind="problem">{t.notSaved}</Notice>
      </Show>
    </>
  );
}
