import { createResource, createSignal, Match, Show, Switch } from "solid-js";
import { adopt, beginAdopting, type UnownedRecords, unownedRecords } from "#data/account-client.ts";
import { type Account, setCurrentAccount, setJoiningAccount } from "#data/account-preference.ts";
import { formatNumber } from "#i18n/format.ts";
import { formatList } from "#i18n/format-list.ts";
import { account } from "#i18n/locales/en/account.ts";
import { texts } from "#i18n/texts.ts";
import { signOut } from "#remote/session.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import { whileUnfinished } from "#ui/unfinished/unfinished.ts";
import styles from "./account-page.module.css";

/** Asks what becomes of this device's records before an account is opened on it. */
export function JoinCard(props: { account: Account; cancelled: () => void }) {
  const t = texts("account", account);
  const [state, setState] = createSignal<"asking" | "working" | keyof typeof t.adoptFailed>("asking");
  const [progress, setProgress] = createSignal<number>();
  const [records] = createResource(async () => {
    const found = await unownedRecords();
    // Nothing that is anybody's to decide about: units and the like simply come along.
    if (found.kind === "settings") await take();
    else if (found.kind === "none") leave();
    return found;
  });
  const failure = () => {
    const now = state();
    return now === "asking" || now === "working" ? undefined : now;
  };

  async function take(): Promise<void> {
    setState("working");
    beginAdopting(props.account);
    const result = await whileUnfinished(adopt(Date.now(), setProgress));
    if (result.ok) location.assign("/account");
    else setState(result.code);
  }

  function leave(): void {
    setCurrentAccount(props.account);
    location.assign("/account");
  }

  async function cancel(): Promise<void> {
    setJoiningAccount(undefined);
    await signOut();
    props.cancelled();
  }

  return (
    <Card heading={t.join}>
      <div class={styles.stack}>
        <p>{t.joinIntro(props.account.email)}</p>
        <Switch>
          <Match when={state() === "working"}>
            <Progress label={t.adopting} value={progress()} />
          </Match>
          <Match when={failure()}>
            {(code) => (
              <Notice kind="problem" actions={<Button onClick={take}>{t.goOn}</Button>}>
                <p>{t.adoptFailed[code()]}</p>
              </Notice>
            )}
          </Match>
          <Match when={records()?.kind === "records" && records()}>
            {(found) => (
              <>
                <p>{t.joinHere(partsOf(found()))}</p>
                <p>{t.joinQuestion}</p>
                <div class={styles.actions}>
                  <Button kind="primary" onClick={take}>
                    {t.take}
                  </Button>
                  <Button onClick={leave}>{t.leave}</Button>
                  <Button onClick={cancel}>{t.cancelJoin}</Button>
                </div>
                <p class="quiet">{t.leaveDetail}</p>
              </>
            )}
          </Match>
        </Switch>
        <Show when={records.error}>
          <Notice kind="problem">{t.adoptFailed.storageUnavailable}</Notice>
        </Show>
      </div>
    </Card>
  );
}

/** "12 check-ins, 3 nights and 1 workout". */
function partsOf({ checkIns, nights, workouts }: UnownedRecords): string {
  const t = texts("account", account);
  const parts = [
    checkIns > 0 && t.checkIns(checkIns, formatNumber(checkIns)),
    nights > 0 && t.nights(nights, formatNumber(nights)),
    workouts > 0 && t.workouts(workouts, formatNumber(workouts)),
  ].filter((part) => part !== false);
  return parts.length > 0 ? formatList(parts) : t.joinOther;
}
