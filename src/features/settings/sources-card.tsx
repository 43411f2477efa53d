import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { List, ListRow } from "#ui/list/list.tsx";

/** Where data comes from, and when it last came. */
export function SourcesCard() {
  const t = texts("settings", settings);
  return (
    <Card heading={t.sources}>
      <List>
        <ListRow label={t.whoop} detail={t.whoopNone}>
          <ButtonLink href="/import">{t.import}</ButtonLink>
        </ListRow>
      </List>
    </Card>
  );
}
