import { For } from "solid-js";
import type { TooFew } from "#core/model/finding.ts";
import { formatNumber } from "#i18n/format.ts";
import { formatList } from "#i18n/format-list.ts";
import { findings } from "#i18n/locales/en/findings.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import { causeName, metricPhrase, type Tags } from "./cause-words.ts";
import styles from "./findings-page.module.css";
import { Folded } from "./folded.tsx";
import { waitingGroups } from "./group-pairs.ts";

/** What cannot be looked at yet, and how many days that takes. */
export function TooFewCard(props: { readonly tooFew: readonly TooFew[]; readonly tags: Tags }) {
  const t = texts("findings", findings).tooFew;
  const outcomes = (metrics: readonly TooFew["outcome"][]) => t.for(formatList(metrics.map(metricPhrase)));
  return (
    <Card heading={t.heading}>
      <div class={styles.stack}>
        <p>{t.intro}</p>
        <Folded show={t.show(props.tooFew.length, formatNumber(props.tooFew.length))} hide={t.hide}>
          <List>
            <For each={waitingGroups(props.tooFew)}>
              {(group) => (
                <ListRow label={causeName(group.cause, props.tags)} detail={outcomes(group.outcomes)}>
                  <span class="quiet">{t.needed(group.daysNeeded, formatNumber(group.daysNeeded))}</span>
                </ListRow>
              )}
            </For>
          </List>
        </Folded>
      </div>
    </Card>
  );
}
