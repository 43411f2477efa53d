import { For } from "solid-js";
import type { LookedAt } from "#core/model/finding.ts";
import { formatNumber } from "#i18n/format.ts";
import { formatList } from "#i18n/format-list.ts";
import { findings } from "#i18n/locales/en/findings.ts";
import { metricWords } from "#i18n/metric-format.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import { causeWords, type Tags } from "./cause-words.ts";
import styles from "./findings-page.module.css";
import { Folded } from "./folded.tsx";
import { silentGroups } from "./group-pairs.ts";

/** What was looked at without anything to say, so that silence is not taken for not having looked. */
export function SilentCard(props: { readonly silent: readonly LookedAt[]; readonly tags: Tags }) {
  const t = texts("findings", findings).silent;
  return (
    <Card heading={t.heading}>
      <div class={styles.stack}>
        <p>{t.intro}</p>
        <Folded show={t.show(props.silent.length, formatNumber(props.silent.length))} hide={t.hide}>
          <List>
            <For each={silentGroups(props.silent)}>
              {({ outcome, causes }) => (
                <ListRow
                  label={metricWords(outcome).name}
                  detail={formatList(causes.map((cause) => causeWords(cause, props.tags)))}
                />
              )}
            </For>
          </List>
        </Folded>
      </div>
    </Card>
  );
}
