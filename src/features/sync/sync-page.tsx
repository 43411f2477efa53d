import { Show } from "solid-js";
import { devicePreference } from "#data/device-preferences.ts";
import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Page } from "#ui/page/page.tsx";
import { RefusedCard } from "./refused-card.tsx";
import { ReplacedCard } from "./replaced-card.tsx";
import { StateCard } from "./state-card.tsx";
import styles from "./sync-page.module.css";
import { syncedAccount } from "./synced-account.ts";
import { WaitingCard } from "./waiting-card.tsx";

/** Where this device and its account differ, and what the person can do about it. */
export function SyncPage(props: {
  /** Gets a newer version of the app. */
  update: () => void;
}) {
  const t = texts("sync", sync);
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
      <Show when={syncedAccount()} fallback={<NoAccountCard />}>
        <div class={styles.column}>
          <StateCard update={props.update} />
          <RefusedCard />
        </div>
        <div class={styles.column}>
          <ReplacedCard />
          <WaitingCard />
        </div>
      </Show>
    </Page>
  );
}

function NoAccountCard() {
  const t = texts("sync", sync);
  const isSample = devicePreference("mode") === "sample";
  return (
    <Card heading={t.state}>
      <EmptyState
        title={isSample ? t.none.sampleTitle : t.none.title}
        actions={
          <Show when={!isSample}>
            <ButtonLink href="/account" kind="primary">
              {t.none.action}
            </ButtonLink>
          </Show>
        }
      >
        <p>{isSample ? t.none.sample : t.none.body}</p>
      </EmptyState>
    </Card>
  );
}
