import { Match, Show, Switch } from "solid-js";
import { parseInstrument } from "#core/model/questionnaire-response.ts";
import type { LocalDay } from "#core/time.ts";
import { questionnaire } from "#i18n/locales/en/questionnaire.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { searchParam } from "#ui/navigation/navigation.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Page } from "#ui/page/page.tsx";
import { createQuestionnaires } from "./create-questionnaires.ts";
import { FillCard } from "./fill-card.tsx";
import { InstrumentList } from "./instrument-list.tsx";
import { ResultCard } from "./result-card.tsx";

/**
 * Questionnaires: all of them, one that is being filled in (`fill` in the address), or the result of one
 * (`done`).
 */
export function QuestionsPage(props: { today: LocalDay }) {
  const t = texts("questionnaire", questionnaire);
  const store = createQuestionnaires();
  const filled = () => parseInstrument(searchParam("fill"));
  const done = () => searchParam("done");
  const title = () => {
    const instrument = filled();
    return instrument ? t.names[instrument] : t.title;
  };
  return (
    <Page
      title={title()}
      wide={!filled() && !done()}
      action={
        <Show when={filled() || done()}>
          <ButtonLink href="/questions">
            <Icon name="back" />
            {filled() ? t.later : t.toList}
          </ButtonLink>
        </Show>
      }
    >
      <Show when={store.failure()}>{(code) => <Notice kind="problem">{t.failed[code()]}</Notice>}</Show>
      <Show when={store.known()}>
        {(known) => (
          <Switch fallback={<InstrumentList store={store} known={known()} today={props.today} />}>
            <Match when={filled()} keyed>
              {(instrument) => <FillCard store={store} known={known()} instrument={instrument} />}
            </Match>
            <Match when={done()}>{(id) => <ResultCard known={known()} id={id()} />}</Match>
          </Switch>
        )}
      </Show>
    </Page>
  );
}
