import { Index } from "solid-js";
import { help } from "#i18n/locales/en/help.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { contactsOf } from "./contacts.ts";
import { dial } from "./dial.ts";
import { guessRegion } from "./guess-region.ts";
import styles from "./help-page.module.css";
import { Line } from "./lines-card.tsx";

/** The first lines that listen, and the number for danger to life, for another page to show at once. */
export function FirstLines() {
  const t = texts("help", help);
  const region = guessRegion(Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.languages);
  const { emergency, lines } = contactsOf(region);
  return (
    <div class={styles.stack}>
      <ul class={styles.lines}>
        <Index each={lines.slice(0, 2)}>{(line) => <Line line={line()} />}</Index>
      </ul>
      <p>{t.dangerBody}</p>
      <div class={styles.actions}>
        <Index each={emergency}>
          {(number) => <ButtonLink href={dial(number())}>{t.call(number())}</ButtonLink>}
        </Index>
      </div>
    </div>
  );
}
