import { createMemo, Index } from "solid-js";
import { help } from "#i18n/locales/en/help.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { hereWith, navigate, searchParam } from "#ui/navigation/navigation.ts";
import { Page } from "#ui/page/page.tsx";
import { contactsOf, parseRegion, type Region } from "./contacts.ts";
import { EmergencyCard } from "./emergency-card.tsx";
import { guessRegion } from "./guess-region.ts";
import styles from "./help-page.module.css";
import { LinesCard } from "./lines-card.tsx";

/** Whom to call, offline and at once. The country is guessed, and in the address once it was chosen. */
export function HelpPage() {
  const t = texts("help", help);
  const guess = guessRegion(Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.languages);
  const region = createMemo((): Region | undefined => {
    const chosen = searchParam("region");
    return chosen === undefined ? guess : parseRegion(chosen);
  });
  const choose = (value: string) => navigate(hereWith({ region: value }), { replace: true });
  return (
    <Page title={t.title} wide>
      <p class={styles.lead}>{t.lead}</p>
      <EmergencyCard numbers={contactsOf(region()).emergency} elsewhere={region() === undefined} />
      <div class={styles.listen}>
        <LinesCard lines={contactsOf(region()).lines} region={region()} onChoose={choose} />
      </div>
      <Card heading={t.when}>
        <ul class={styles.list}>
          <Index each={t.whenList}>{(sentence) => <li>{sentence()}</li>}</Index>
        </ul>
        <p class={styles.after}>{t.who}</p>
      </Card>
      <p class={`quiet ${styles.note}`}>{t.note}</p>
    </Page>
  );
}
