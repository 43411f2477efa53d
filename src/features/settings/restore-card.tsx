import { createSignal, Match, Switch } from "solid-js";
import { restoreFile } from "#data/backup/backup-client.ts";
import { database } from "#data/current-database.ts";
import { formatNumber } from "#i18n/format.ts";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { FileDrop } from "#ui/file-drop/file-drop.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import { whileUnfinished } from "#ui/unfinished/unfinished.ts";
import styles from "./your-data-page.module.css";

type RestoreAnswer = Awaited<ReturnType<typeof restoreFile>>;

/** Brings a backup back. */
export function RestoreCard() {
  const t = texts("settings", settings).data;
  const db = database();
  const [progress, setProgress] = createSignal<number>();
  const [working, setWorking] = createSignal(false);
  const [answer, setAnswer] = createSignal<RestoreAnswer>();

  async function restore(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file || working()) return;
    setAnswer(undefined);
    setProgress(undefined);
    setWorking(true);
    setAnswer(await whileUnfinished(restoreFile(db, file, Date.now(), setProgress)));
    setWorking(false);
  }

  return (
    <Card heading={t.restore}>
      <div class={styles.stack}>
        <p>{t.restoreDetail}</p>
        <Switch>
          <Match when={working()}>
            <Progress label={progress() === undefined ? t.checking : t.restoring} value={progress()} />
          </Match>
          <Match when={!working()}>
            <FileDrop
              label={t.choose}
              detail={t.chooseDetail}
              accept=".json,application/json"
              onFiles={restore}
            />
          </Match>
        </Switch>
        <Answer answer={answer()} />
      </div>
    </Card>
  );
}

function Answer(props: { answer: RestoreAnswer | undefined }) {
  const t = texts("settings", settings).data;
  const changed = () => (props.answer?.ok ? props.answer.changed : undefined);
  const failure = () => {
    const { answer } = props;
    if (!answer || answer.ok) return undefined;
    return answer.code === "invalidRow"
      ? t.restoreFailed.invalidRow(t.tableNames[answer.table], formatNumber(answer.row))
      : t.restoreFailed[answer.code];
  };
  return (
    <Switch>
      <Match when={changed() !== undefined}>
        <Notice kind="done">{t.restored(changed() ?? 0, formatNumber(changed() ?? 0))}</Notice>
      </Match>
      <Match when={failure()}>{(sentence) => <Notice kind="problem">{sentence()}</Notice>}</Match>
    </Switch>
  );
}
