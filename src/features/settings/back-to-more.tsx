import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";

/** The way from a page of settings to the others. */
export function BackToMore() {
  const t = texts("settings", settings);
  return (
    <ButtonLink href="/more">
      <Icon name="back" />
      {t.title}
    </ButtonLink>
  );
}
