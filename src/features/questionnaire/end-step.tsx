import { onMount } from "solid-js";
import { formatNumber } from "#i18n/format.ts";
import { questionnaire } from "#i18n/locales/en/questionnaire.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";

/** After the last question: nothing counts before the person says that it is done. */
export function EndStep(props: {
  answered: number;
  count: number;
  hasTooFew: boolean;
  onFinish: () => void;
}) {
  const t = texts("questionnaire", questionnaire);
  let words: HTMLDivElement | undefined;
  onMount(() => words?.focus({ preventScroll: true }));
  return (
    <div tabindex="-1" ref={words}>
      <EmptyState
        title={t.end}
        actions={
          <Button kind="primary" onClick={() => props.onFinish()}>
            {t.finish}
          </Button>
        }
      >
        <p>
          {props.hasTooFew ? t.endTooFew : t.endBody(formatNumber(props.answered), formatNumber(props.count))}
        </p>
      </EmptyState>
    </div>
  );
}
