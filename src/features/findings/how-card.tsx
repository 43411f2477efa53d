import { For, Show } from "solid-js";
import type { Findings } from "#core/model/finding.ts";
import { formatDayRange, formatNumber } from "#i18n/format.ts";
import { findings } from "#i18n/locales/en/findings.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import styles from "./findings-page.module.css";

/** How findings are made, how many may be chance, and what they don't say. */
export function HowCard(props: { readonly findings: Findings | undefined }) {
  const t = texts("findings", findings).how;
  const looked = () => {
    if (!props.findings) return undefined;
    const { found, silent, from, to } = props.findings;
    const pairs = found.length + silent.length;
    return pairs > 0 ? t.looked(pairs, formatNumber(pairs), formatDayRange(from, to)) : undefined;
  };
  return (
    <Card heading={t.heading}>
      <ul class={styles.sentences}>
        <Show when={looked()}>{(sentence) => <li>{sentence()}</li>}</Show>
        <For each={t.steps}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </Card>
  );
}
