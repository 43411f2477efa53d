import { type JSX, Match, Show, Switch } from "solid-js";
import { account } from "#i18n/locales/en/account.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { createOnline } from "#ui/live/create-online.ts";
import { Notice } from "#ui/notice/notice.tsx";
import styles from "./account-page.module.css";
import type { Entry, EntryStep } from "./create-entry.ts";
import { CodeField, EmailField, PasswordField } from "./entry-fields.tsx";

/** The ways into an account, a step at a time. `heading`: it is one that was open here before. */
export function EntryCard(props: { entry: Entry; heading?: string }) {
  const t = texts("account", account);
  const is = () => props.entry.step().is;
  const words = () => wordsOf(t, props.entry.step());
  return (
    <Card heading={is() === "signIn" ? (props.heading ?? t.signIn) : words().heading}>
      <EntryForm entry={props.entry} button={words().button} isAgain={props.heading !== undefined}>
        <Show when={words().intro}>
          <p>{words().intro}</p>
        </Show>
        <Switch>
          <Match when={is() === "signIn"}>
            <EmailField entry={props.entry} />
            <PasswordField entry={props.entry} />
          </Match>
          <Match when={is() === "signUp"}>
            <EmailField entry={props.entry} />
            <PasswordField entry={props.entry} isNew />
          </Match>
          <Match when={is() === "askCode" || is() === "forgot"}>
            <EmailField entry={props.entry} />
          </Match>
          <Match when={is() === "enterCode"}>
            <p>{t.codeSent(props.entry.email.value().trim())}</p>
            <CodeField entry={props.entry} />
          </Match>
          <Match when={is() === "newPassword"}>
            <p>{t.newIntro(props.entry.email.value())}</p>
            <PasswordField entry={props.entry} isNew />
          </Match>
        </Switch>
      </EntryForm>
    </Card>
  );
}

function EntryForm(props: { entry: Entry; button: string; isAgain: boolean; children: JSX.Element }) {
  const t = texts("account", account);
  const online = createOnline();
  return (
    <form
      class={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void props.entry.submit();
      }}
    >
      {props.children}
      <Show when={props.entry.otherError()}>
        {(code) => <Notice kind="problem">{t.failed[code()]}</Notice>}
      </Show>
      <Show when={!online() && props.entry.otherError() !== "offline"}>
        <Notice kind="info">{t.offline}</Notice>
      </Show>
      <div class={styles.actions}>
        <Button kind="primary" submits disabled={props.entry.working()}>
          {props.entry.working() ? t.wait : props.button}
        </Button>
      </div>
      <OtherWays entry={props.entry} isAgain={props.isAgain} />
    </form>
  );
}

/** The steps that can be gone to from here. */
function OtherWays(props: { entry: Entry; isAgain: boolean }) {
  const t = texts("account", account);
  const is = () => props.entry.step().is;
  const Way = (way: { to: "signIn" | "signUp" | "askCode" | "forgot"; word: string }) => (
    <Button onClick={() => props.entry.go({ is: way.to })}>{way.word}</Button>
  );
  const again = () => {
    const now = props.entry.step();
    return now.is === "enterCode" && now.purpose === "recovery" ? "forgot" : "askCode";
  };
  return (
    <Show when={is() !== "newPassword"}>
      <div class={styles.others}>
        <Switch>
          <Match when={is() === "signIn"}>
            <Show when={!props.isAgain}>
              <Way to="signUp" word={t.toSignUp} />
            </Show>
            <Way to="askCode" word={t.toCode} />
            <Way to="forgot" word={t.toForgot} />
          </Match>
          <Match when={is() === "signUp"}>
            <Way to="signIn" word={t.toSignIn} />
            <Way to="askCode" word={t.toCode} />
          </Match>
          <Match when={is() === "enterCode"}>
            <Way to={again()} word={t.again} />
            <Way to="signIn" word={t.toPassword} />
          </Match>
          <Match when={true}>
            <Way to="signIn" word={t.toPassword} />
          </Match>
        </Switch>
      </div>
    </Show>
  );
}

function wordsOf(
  t: typeof account,
  { is }: EntryStep,
): { readonly heading: string; readonly button: string; readonly intro?: string } {
  switch (is) {
    case "signIn":
      return { heading: t.signIn, button: t.signIn };
    case "signUp":
      return { heading: t.signUp, button: t.signUp };
    case "askCode":
      return { heading: t.codeTitle, button: t.sendCode, intro: t.codeIntro };
    case "forgot":
      return { heading: t.forgotTitle, button: t.sendCode, intro: t.forgotIntro };
    case "enterCode":
      return { heading: t.enterTitle, button: t.enter };
    case "newPassword":
      return { heading: t.newTitle, button: t.savePassword };
  }
}
