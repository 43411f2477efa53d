import { type JSX, Show } from "solid-js";
import { database } from "#data/current-database.ts";
import { importActs } from "#data/import-repository.ts";
import { live } from "#data/live.ts";
import { formatAgo } from "#i18n/format.ts";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { List, ListLink, ListRow } from "#ui/list/list.tsx";
import { createLive } from "#ui/live/create-live.ts";

/** Where data comes from, and when it last came. */
export function SourcesCard(props: { live?: JSX.Element }) {
  const t = texts("settings", settings);
  const db = database();
  const acts = createLive(() => live(() => importActs(db)));
  const detail = () => {
    const last = acts()?.find((act) => act.state === "done");
    return last ? t.whoopLast(formatAgo(last.startedAt, Date.now())) : t.whoopNone;
  };
  return (
    <Card heading={t.sources}>
      {props.live}
      <List>
        <ListRow label={t.whoop} detail={acts() && detail()}>
          <ButtonLink href="/import">{t.import}</ButtonLink>
        </ListRow>
        <Show when={acts()?.length}>
          <ListLink href="/import" label={t.pastImports} detail={t.pastImportsDetail} />
        </Show>
      </List>
    </Card>
  );
}
