import type { JSX } from "solid-js";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Page } from "#ui/page/page.tsx";
import { AboutCard } from "./about-card.tsx";
import { AccountCard } from "./account-card.tsx";
import { DiaryCard } from "./diary-card.tsx";
import { DisplayCard } from "./display-card.tsx";
import { QuestionnairesCard } from "./questionnaires-card.tsx";
import { SampleCard } from "./sample-card.tsx";
import styles from "./settings-page.module.css";
import { SourcesCard } from "./sources-card.tsx";
import { StorageCard } from "./storage-card.tsx";

/** Everything that can be chosen, and the way to all that is not used daily. */
export function SettingsPage(props: {
  /** How to install the app here; its feature hands it in. */
  install?: JSX.Element;
  /** How syncing stands, and the way to its page; its feature hands it in. */
  sync?: JSX.Element;
  /** Sources that bring records by themselves; their feature hands them in. */
  sources?: JSX.Element;
  /** The assistant and its switches; its feature hands it in. */
  assistant?: JSX.Element;
}) {
  const t = texts("settings", settings);
  return (
    <Page title={t.title} action={<ButtonLink href="/help">{t.help}</ButtonLink>} wide>
      <div class={styles.column}>
        <DiaryCard />
        {props.assistant}
        <AccountCard />
        {props.sync}
        <SourcesCard live={props.sources} />
        <StorageCard />
        {props.install}
        <SampleCard />
      </div>
      <div class={styles.column}>
        <QuestionnairesCard />
        <DisplayCard />
        <AboutCard />
      </div>
    </Page>
  );
}
