import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { List, ListLink } from "#ui/list/list.tsx";

/** The way to every check-in. */
export function DiaryCard() {
  const t = texts("settings", settings);
  return (
    <Card heading={t.lookingBack}>
      <List>
        <ListLink href="/diary" label={t.diary} detail={t.diaryDetail} />
      </List>
    </Card>
  );
}
