import { Show } from "solid-js";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { List, ListLink, ListRow } from "#ui/list/list.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Switch } from "#ui/switch/switch.tsx";
import { createSettings } from "./create-settings.ts";

/** The way to the questionnaires, and whether Today reminds of the monthly one. */
export function QuestionnairesCard() {
  const t = texts("settings", settings);
  const own = createSettings();
  const reminder = own.value("questionnaireReminder");
  return (
    <Card heading={t.questionnaires}>
      <List>
        <ListLink href="/questions" label={t.questionnairesLink} detail={t.questionnairesDetail} />
        <ListRow
          label={
            <Switch
              label={t.questionnaireReminder}
              detail={t.questionnaireReminderDetail}
              checked={reminder() !== false}
              onChange={(value) => void own.save("questionnaireReminder", value)}
            />
          }
        />
      </List>
      <Show when={own.failure()}>{(code) => <Notice kind="problem">{t.failed[code()]}</Notice>}</Show>
    </Card>
  );
}
