import { Match, Show, Switch } from "solid-js";
import type { Instrument } from "#core/model/questionnaire-response.ts";
import { type Item, scales, subscalesOf } from "#core/questionnaire/instruments.ts";
import { scoreSubscale } from "#core/questionnaire/score.ts";
import { formatNumber } from "#i18n/format.ts";
import { questionnaire } from "#i18n/locales/en/questionnaire.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import { createFill } from "./create-fill.ts";
import type { QuestionnaireStore, Questionnaires } from "./create-questionnaires.ts";
import { EndStep } from "./end-step.tsx";
import styles from "./fill-card.module.css";
import { QuestionStep } from "./question-step.tsx";
import { answerWords, itemWords, leadWords } from "./wording.ts";

/** One question at a time; a tap answers it and shows the next. */
export function FillCard(props: {
  store: QuestionnaireStore;
  known: Questionnaires;
  instrument: Instrument;
}) {
  const t = texts("questionnaire", questionnaire);
  const fill = createFill(props.store, () => props.known, props.instrument);
  const count = () => fill.items().length;
  const item = () => fill.items()[fill.step()];
  const subscales = () => subscalesOf(props.instrument, props.known.worksWithClients === true);
  /** Where a part of the answers is enough, a question can be left out. */
  const canSkip = () => subscales().some((one) => one.items.length > one.atLeast);
  const hasTooFew = () => subscales().some((one) => scoreSubscale(one, fill.answers()).kind === "notEnough");
  return (
    <Show when={fill.isReady()}>
      <div class={styles.fill}>
        <Switch>
          <Match when={fill.needsClientsAnswer()}>
            <QuestionStep
              question={t.clientsQuestion}
              detail={t.clientsWhat}
              answers={[
                { value: "yes", word: t.yes },
                { value: "no", word: t.no },
              ]}
              chosen={undefined}
              onAnswer={(value) => void props.store.setWorksWithClients(value === "yes")}
            />
          </Match>
          <Match when={item()} keyed>
            {(shown) => (
              <>
                <Progress
                  label={t.position(formatNumber(fill.step() + 1), formatNumber(count()))}
                  value={fill.step() / count()}
                />
                <QuestionStep
                  lead={leadWords(props.instrument)}
                  question={itemWords(shown)}
                  answers={answersOf(shown)}
                  chosen={fill.answers()[shown.id]?.toString()}
                  onAnswer={(value) => void fill.answer(Number(value))}
                />
              </>
            )}
          </Match>
          <Match when={true}>
            <EndStep
              answered={Object.keys(fill.answers()).length}
              count={count()}
              hasTooFew={hasTooFew()}
              onFinish={() => void fill.finish()}
            />
          </Match>
        </Switch>
        <Show when={!fill.needsClientsAnswer()}>
          <div class={styles.moves}>
            <Button disabled={fill.step() === 0} onClick={() => void fill.back()}>
              <Icon name="back" />
              {t.back}
            </Button>
            <Show when={item() && canSkip()}>
              <Button onClick={() => void fill.answer(undefined)}>{t.skip}</Button>
            </Show>
          </div>
        </Show>
        <p class="quiet">{t.laterDetail}</p>
      </div>
    </Show>
  );
}

function answersOf(item: Item) {
  const words = answerWords(item);
  return scales[item.scale].map((points) => ({
    value: String(points),
    word: words[points] ?? String(points),
  }));
}
