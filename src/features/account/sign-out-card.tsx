import { createSignal, Match, Switch } from "solid-js";
import { removeAccountDatabase } from "#data/account-client.ts";
import { setCurrentAccount } from "#data/account-preference.ts";
import { database } from "#data/current-database.ts";
import { waitingCount } from "#data/waiting-count.ts";
import { formatNumber } from "#i18n/format.ts";
import { account } from "#i18n/locales/en/account.ts";
import { texts } from "#i18n/texts.ts";
import { signOut } from "#remote/session.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import styles from "./account-page.module.css";

export interface Syncing {
  readonly now: () => Promise<void>;
  readonly stop: () => void;
}

/** The way out of the account. What the server does not have yet is never dropped unasked. */
export function SignOutCard(props: { syncing: Syncing }) {
  const t = texts("account", account);
  const db = database();
  const [count, setCount] = createSignal(0);
  const [step, setStep] = createSignal<"offer" | "waiting" | "confirm" | "leaving">("offer");
  const [syncing, setSyncing] = createSignal(false);

  async function leave(remove: boolean): Promise<void> {
    setStep("leaving");
    props.syncing.stop();
    await signOut();
    // The service worker would go on in this account's name.
    await db.sync_state.delete("session").catch(reportError);
    setCurrentAccount(undefined);
    if (remove) await removeAccountDatabase(db).catch(reportError);
    location.assign("/");
  }

  async function sync(): Promise<void> {
    setSyncing(true);
    await props.syncing.now();
    setCount(await waitingCount(db));
    setSyncing(false);
  }

  /** Leaves when nothing waits; counts anew, because what is shown may be a moment old. */
  async function leaveOrAsk(remove: boolean): Promise<void> {
    const found = await waitingCount(db);
    setCount(found);
    if (found > 0) setStep("waiting");
    else await leave(remove);
  }

  return (
    <Card heading={t.signOut}>
      <div class={styles.stack}>
        <Switch>
          <Match when={step() === "leaving"}>
            <Progress label={t.signingOut} value={undefined} />
          </Match>
          <Match when={step() === "waiting" && count() === 0}>
            <Notice kind="done">{t.sent}</Notice>
            <div class={styles.actions}>
              <Button kind="primary" onClick={() => leaveOrAsk(false)}>
                {t.signOut}
              </Button>
              <Button onClick={() => setStep("offer")}>{t.stay}</Button>
            </div>
          </Match>
          <Match when={step() === "offer"}>
            <List>
              <ListRow label={t.signOutKeep} detail={t.signOutKeepDetail}>
                <Button onClick={() => leaveOrAsk(false)}>{t.signOutKeep}</Button>
              </ListRow>
              <ListRow label={t.signOutRemove} detail={t.signOutRemoveDetail}>
                <Button kind="danger" onClick={() => leaveOrAsk(true)}>
                  {t.signOutRemove}
                </Button>
              </ListRow>
            </List>
            <p class="quiet">{t.signOutDetail}</p>
          </Match>
          <Match when={step() === "waiting"}>
            <Notice kind="info" title={t.waiting(count(), formatNumber(count()))}>
              <p>{t.waitingDetail}</p>
            </Notice>
            <div class={styles.actions}>
              <Button kind="primary" disabled={syncing()} onClick={sync}>
                {syncing() ? t.syncing : t.syncNow}
              </Button>
              <ButtonLink href="/more/data">{t.export}</ButtonLink>
              <Button onClick={() => leave(false)}>{t.keepAndLeave}</Button>
              <Button onClick={() => setStep("offer")}>{t.stay}</Button>
              <Button kind="danger" onClick={() => setStep("confirm")}>
                {t.removeUnsent}
              </Button>
            </div>
          </Match>
          <Match when={step() === "confirm"}>
            <Notice kind="problem">{t.removeUnsentSure(count(), formatNumber(count()))}</Notice>
            <div class={styles.actions}>
              <Button onClick={() => setStep("offer")}>{t.stay}</Button>
              <Button kind="danger" onClick={() => leave(true)}>
                {t.removeNow}
              </Button>
            </div>
          </Match>
        </Switch>
      </div>
    </Card>
  );
}
