import { createSignal, Match, onMount, Show, Switch } from "solid-js";
import { formatPercent } from "#i18n/format.ts";
import { importing } from "#i18n/locales/en/import.ts";
import { texts } from "#i18n/texts.ts";
import type { ImportProgress } from "#importers/import-preview.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { FileDrop } from "#ui/file-drop/file-drop.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { hereWith, navigate, searchParam } from "#ui/navigation/navigation.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Page } from "#ui/page/page.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import { createImport, type ImportState } from "./create-import.ts";
import { errorSentence } from "./error-sentence.ts";
import { HowToCard } from "./how-to-card.tsx";
import styles from "./import-page.module.css";
import { PastImportsCard } from "./past-imports-card.tsx";
import { PreviewCard } from "./preview-card.tsx";
import { ResultCard } from "./result-card.tsx";
import { takeSharedFiles } from "./shared-files.ts";

/** Brings a WHOOP export in: choose, look at what was found, save, and take back if wanted. */
export function ImportPage() {
  const t = texts("import", importing);
  const current = createImport();
  const [shareLost, setShareLost] = createSignal(false);
  /** While one import is looked at, nothing else is in the way. */
  const choosing = () => !["preview", "working"].includes(current.state().is);

  onMount(async () => {
    if (searchParam("shared") === undefined) return;
    // Once only: coming back to this address must not look for them again.
    navigate(hereWith({ shared: undefined }), { replace: true });
    const files = await takeSharedFiles();
    setShareLost(files.length === 0);
    if (files.length > 0) await current.read(files);
  });

  return (
    <Page title={t.title} action={<BackToMore />} wide>
      <div class={styles.column}>
        <Switch>
          <Match when={stateIs(current.state(), "preview")}>
            {(state) => (
              <PreviewCard preview={state().preview} save={current.save} discard={current.startOver} />
            )}
          </Match>
          <Match when={stateIs(current.state(), "done")}>
            {(state) => (
              <ResultCard
                summary={state().summary}
                undo={() => current.undo(state().summary.importId)}
                another={current.startOver}
              />
            )}
          </Match>
          <Match when={stateIs(current.state(), "working")}>
            {(state) => <WorkingCard progress={state().progress} cancel={current.cancel} />}
          </Match>
          <Match when={true}>
            <Card heading={t.yours}>
              <div class={styles.stack}>
                <Show when={stateIs(current.state(), "failed")}>
                  {(state) => (
                    <Notice kind="problem" title={t.failedTitle}>
                      <p>{errorSentence(state().problem, t)}</p>
                    </Notice>
                  )}
                </Show>
                <Show when={stateIs(current.state(), "undone")}>
                  <Notice kind="done">{t.undone}</Notice>
                </Show>
                <Show when={shareLost()}>
                  <Notice kind="problem">{t.sharedNone}</Notice>
                </Show>
                <FileDrop
                  label={t.choose}
                  detail={t.chooseDetail}
                  accept=".zip,.csv,application/zip,text/csv"
                  multiple
                  onFiles={current.read}
                />
                <p class="quiet">{t.stays}</p>
              </div>
            </Card>
          </Match>
        </Switch>
      </div>
      <div class={styles.column}>
        <Show when={choosing()}>
          <PastImportsCard undo={current.undo} />
          <HowToCard />
        </Show>
      </div>
    </Page>
  );
}

function WorkingCard(props: { progress: ImportProgress; cancel: () => void }) {
  const t = texts("import", importing);
  const share = () => (props.progress.total > 0 ? props.progress.done / props.progress.total : undefined);
  return (
    <Card heading={t.title}>
      <div class={styles.stack}>
        <Progress
          label={t[props.progress.phase]}
          value={share()}
          remark={share() === undefined ? undefined : formatPercent((share() ?? 0) * 100)}
        />
        <Show when={props.progress.phase !== "undoing"}>
          <div class={styles.actions}>
            <Button onClick={() => props.cancel()}>{t.cancel}</Button>
          </div>
        </Show>
      </div>
    </Card>
  );
}

function BackToMore() {
  const t = texts("import", importing);
  return (
    <ButtonLink href="/more">
      <Icon name="back" />
      {t.back}
    </ButtonLink>
  );
}

/** The state when it is of a kind, else false: for Match and Show. */
function stateIs<Kind extends ImportState["is"]>(
  state: ImportState,
  kind: Kind,
): Extract<ImportState, { is: Kind }> | false {
  return state.is === kind && (state as Extract<ImportState, { is: Kind }>);
}
