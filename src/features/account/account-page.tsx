import { createSignal, For, type JSX, Match, onMount, Show, Switch } from "solid-js";
import {
  type Account,
  currentAccount,
  joiningAccount,
  setCurrentAccount,
  setJoiningAccount,
} from "#data/account-preference.ts";
import { devicePreference } from "#data/device-preferences.ts";
import { account } from "#i18n/locales/en/account.ts";
import { texts } from "#i18n/texts.ts";
import { isArrival, signInFromAddress } from "#remote/arrive.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { navigate } from "#ui/navigation/navigation.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Page } from "#ui/page/page.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import styles from "./account-page.module.css";
import { createEntry } from "./create-entry.ts";
import { createSession } from "./create-session.ts";
import { EntryCard } from "./entry-card.tsx";
import { JoinCard } from "./join-card.tsx";
import { SignOutCard, type Syncing } from "./sign-out-card.tsx";

/** Who this device's records belong to, and the ways in and out. */
export function AccountPage(props: {
  /** Sends what waits, and ends sending before the account is left; sync hands it in. */
  syncing: Syncing;
  /** How the account's sync stands; its feature hands it in. */
  sync?: JSX.Element;
}) {
  const t = texts("account", account);
  const own = currentAccount();
  const session = createSession();
  const [joining, setJoining] = createSignal(joiningAccount());
  const [arriving, setArriving] = createSignal(false);
  const entry = createEntry(own?.email ?? "", signedIn);
  const isSettingPassword = () => entry.step().is === "newPassword";

  function signedIn(who: Account): void {
    if (who.id === own?.id) {
      setCurrentAccount(who);
      entry.go({ is: "signIn" });
      void props.syncing.now();
      return;
    }
    setJoiningAccount(who);
    setJoining(who);
  }

  onMount(async () => {
    const address = new URL(location.href);
    if (!isArrival(address)) return;
    // What opens the account must not stay in the address, where it can be copied or come back to.
    navigate("/account", { replace: true });
    setArriving(true);
    const arrival = await signInFromAddress(address);
    setArriving(false);
    if (!arrival.ok) entry.fail(arrival.code);
    else if (arrival.recovery) entry.chooseNewPassword(arrival);
    else signedIn(arrival);
  });

  return (
    <Page
      title={t.title}
      action={
        <ButtonLink href="/more">
          <Icon name="back" />
          {t.back}
        </ButtonLink>
      }
      wide
    >
      <Switch
        fallback={
          <>
            <EntryCard entry={entry} />
            <WhyCard />
          </>
        }
      >
        <Match when={devicePreference("mode") === "sample"}>
          <Notice kind="info">{t.sample}</Notice>
        </Match>
        <Match when={arriving()}>
          <Card heading={t.signIn}>
            <Progress label={t.arriving} value={undefined} />
          </Card>
        </Match>
        <Match when={isSettingPassword() && !joining()}>
          <EntryCard entry={entry} />
        </Match>
        <Match when={joining()}>
          {(who) => <JoinCard account={who()} cancelled={() => setJoining(undefined)} />}
        </Match>
        <Match when={own}>
          {(who) => (
            <>
              <div class={styles.column}>
                <Card heading={t.signedInAs}>
                  <div class={styles.stack}>
                    <p class={styles.address}>{who().email}</p>
                    <Show
                      when={session()}
                      fallback={
                        <Notice kind="info" title={t.expired}>
                          <p>{t.expiredDetail}</p>
                        </Notice>
                      }
                    >
                      <p class="quiet">{t.signedInDetail}</p>
                    </Show>
                  </div>
                </Card>
                <Show when={!session()}>
                  <EntryCard entry={entry} heading={t.signInAgain} />
                </Show>
                {props.sync}
              </div>
              <SignOutCard syncing={props.syncing} />
            </>
          )}
        </Match>
      </Switch>
    </Page>
  );
}

function WhyCard() {
  const t = texts("account", account);
  return (
    <Card heading={t.why}>
      <ul class={styles.sentences}>
        <For each={t.whyList}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </Card>
  );
}
