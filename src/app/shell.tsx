import { ErrorBoundary, type JSX, lazy, Show, Suspense } from "solid-js";
import { syncedAccount } from "#features/sync/synced-account.ts";
import { shell } from "#i18n/locales/en/shell.ts";
import { loadTexts, texts } from "#i18n/texts.ts";
import { Icon, type IconName } from "#ui/icon/icon.tsx";
import { Later } from "#ui/later/later.tsx";
import { hereWith, navigate, path, searchParam } from "#ui/navigation/navigation.ts";
import { FailedPage } from "./failed-page.tsx";
import { SampleBar } from "./sample-bar.tsx";
import styles from "./shell.module.css";
import { today } from "./today.ts";
import { updateShown } from "./update/update-state.ts";

const CheckInSheet = lazy(async () => {
  const [module] = await Promise.all([
    import("#features/check-in/check-in-sheet.tsx"),
    loadTexts("check-in", "check-in-sheet", "context"),
  ]);
  return { default: module.CheckInSheet };
});

const UpdateNotice = lazy(async () => {
  const [module] = await Promise.all([import("./update/update-notice.tsx"), loadTexts("update")]);
  return { default: module.UpdateNotice };
});

const SyncLine = lazy(async () => {
  const [module] = await Promise.all([import("#features/sync/sync-line.tsx"), loadTexts("sync")]);
  return { default: module.SyncLine };
});

/**
 * The frame round every page: navigation, the Log button and the check-in sheet. The sheet is an address
 * of its own (`?log=new`, `?log=<id>`, `?log=new&for=2026-11-02`), so that shortcuts, reminders and the
 * back button work on it.
 */
export function Shell(props: { children: JSX.Element }) {
  const t = texts("shell", shell);
  const close = () => navigate(hereWith({ log: undefined, for: undefined }), { replace: true });
  return (
    <div class={styles.frame}>
      <a class={styles.skip} href="#main">
        {t.skip}
      </a>
      <nav class={styles.bar} aria-label={t.navigation}>
        <Tab href="/" icon="today" word={t.today} />
        <Tab href="/trends" also={["/day"]} icon="trends" word={t.trends} />
        <a class={styles.log} href={hereWith({ log: "new" })} aria-label={t.log}>
          <Icon name="add" bold />
        </a>
        <Tab href="/findings" icon="findings" word={t.findings} />
        <Tab
          href="/more"
          also={["/assistant", "/diary", "/account", "/sync", "/import", "/help", "/welcome"]}
          icon="more"
          word={t.more}
        />
      </nav>
      <main id="main" class={styles.main}>
        <SampleBar />
        <Show when={syncedAccount()}>
          <div class={styles.sync}>
            <Later>
              <Suspense>
                <SyncLine />
              </Suspense>
            </Later>
          </div>
        </Show>
        <ErrorBoundary fallback={(error, reset) => <FailedPage error={error} retry={reset} />}>
          <Suspense fallback={<p class="quiet">{t.loading}</p>}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <Show when={updateShown()}>
        <Suspense>
          <UpdateNotice />
        </Suspense>
      </Show>
      <Show when={searchParam("log")}>
        {(log) => (
          <Suspense>
            <CheckInSheet entry={log()} day={searchParam("for")} today={today()} close={close} />
          </Suspense>
        )}
      </Show>
    </div>
  );
}

/** `also`: pages that are reached through this one. */
function Tab(props: { href: string; also?: readonly string[]; icon: IconName; word: string }) {
  const here = () =>
    path() === props.href || path().startsWith(`${props.href}/`) || props.also?.includes(path()) === true;
  return (
    <a
      class={styles.tab}
      classList={{ [styles.here ?? ""]: here() }}
      href={props.href}
      aria-current={path() === props.href ? "page" : here() ? "true" : undefined}
    >
      <Icon name={props.icon} />
      {props.word}
    </a>
  );
}
