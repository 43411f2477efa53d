import { onboarding } from "#i18n/locales/en/onboarding.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import styles from "./welcome-page.module.css";

/** How little it takes, and what comes of it. */
export function FirstCheckInCard() {
  const t = texts("onboarding", onboarding);
  return (
    <>
      <h2 class={styles.heading} tabindex="-1">
        {t.first}
      </h2>
      <p>{t.firstText}</p>
      <p>{t.firstLater}</p>
      <div class={styles.actions}>
        <ButtonLink href="/?log=new" kind="primary">
          {t.checkIn}
        </ButtonLink>
        <ButtonLink href="/">{t.toToday}</ButtonLink>
      </div>
    </>
  );
}
