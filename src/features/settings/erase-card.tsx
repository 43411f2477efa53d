import { createSignal, Match, Show, Switch } from "solid-js";
import { currentAccount } from "#data/account-preference.ts";
import { deleteEverything } from "#data/backup/delete-everything.ts";
import { devicePreference } from "#data/device-preferences.ts";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Field } from "#ui/field/field.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import styles from "./your-data-page.module.css";

/** Erases all of it, in two steps, the second with a typed word. */
export function EraseCard() {
  const t = texts("settings", settings).data;
  const [step, setStep] = createSignal<"offer" | "confirm" | "erasing" | "failed">("offer");
  const [blocked, setBlocked] = createSignal(false);
  const [typed, setTyped] = createSignal("");
  const confirmed = () => typed().trim().toLocaleLowerCase() === t.eraseWord;

  async function erase(): Promise<void> {
    setStep("erasing");
    const { ok } = await deleteEverything(() => setBlocked(true));
    if (ok) location.assign("/welcome");
    else setStep("failed");
  }

  return (
    <Card heading={t.erase}>
      <div class={styles.stack}>
        <p>{t.eraseDetail}</p>
        <Show when={devicePreference("mode") === "sample"}>
          <Notice kind="info">{t.eraseInSample}</Notice>
        </Show>
        <p>{currentAccount() ? t.eraseAccount : t.eraseUnsent}</p>
        <Switch>
          <Match when={step() === "offer"}>
            <div class={styles.actions}>
              <Button kind="danger" onClick={() => setStep("confirm")}>
                {t.eraseStart}
              </Button>
            </div>
          </Match>
          <Match when={step() === "confirm"}>
            <div class={styles.stack}>
              <Field label={t.eraseType(t.eraseWord)} value={typed()} onInput={setTyped} focused />
              <div class={styles.actions}>
                <Button onClick={() => setStep("offer")}>{t.keep}</Button>
                <Button kind="danger" disabled={!confirmed()} onClick={erase}>
                  {t.eraseNow}
                </Button>
              </div>
            </div>
          </Match>
          <Match when={step() === "erasing"}>
            <Progress label={t.erasing} value={undefined} />
            <Show when={blocked()}>
              <Notice kind="info">{t.eraseBlocked}</Notice>
            </Show>
          </Match>
          <Match when={step() === "failed"}>
            <Notice kind="problem" actions={<Button onClick={erase}>{t.eraseNow}</Button>}>
              <p>{t.eraseFailed}</p>
            </Notice>
          </Match>
        </Switch>
      </div>
    </Card>
  );
}
