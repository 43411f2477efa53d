import { shell } from "#i18n/locales/en/shell.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Page } from "#ui/page/page.tsx";

/** What an unknown address shows. */
export function MissingPage() {
  const t = texts("shell", shell).missing;
  return (
    <Page title={t.title}>
      <p>{t.body}</p>
      <ButtonLink href="/">{t.home}</ButtonLink>
    </Page>
  );
}
