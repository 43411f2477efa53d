import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { List, ListLink, ListRow } from "#ui/list/list.tsx";
import { version } from "../../../package.json";

/** What the app and its numbers are, and which version this is. */
export function AboutCard() {
  const t = texts("settings", settings);
  return (
    <Card heading={t.about}>
      <List>
        <ListLink href="/more/about" label={t.aboutNumbers} detail={t.aboutNumbersDetail} />
        <ListLink href="/welcome" label={t.aboutApp} />
        <ListRow label={t.version(version)} detail={t.licence} />
      </List>
    </Card>
  );
}
