import { createSignal, Index, Show } from "solid-js";
import { formatNumber } from "#i18n/format.ts";
import { findings } from "#i18n/locales/en/findings.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { FindingCard } from "./finding-card.tsx";
import styles from "./findings-page.module.css";
import type { FindingsData } from "./read-findings.ts";

/** As many as are made at once: the page opens as fast with thirty findings as with three. */
const FIRST = 8;

/** What was found, the clearest first; nothing at all while nothing was looked at. */
export function FoundCards(props: { data: FindingsData }) {
  const t = texts("findings", findings);
  const [all, setAll] = createSignal(false);
  const found = () => props.data.findings?.found ?? [];
  const shown = () => (all() ? found() : found().slice(0, FIRST));
  const rest = () => formatNumber(found().length - FIRST);
  return (
    <Show when={found().length > 0}>
      <Index each={shown()}>
        {(finding) => (
          <FindingCard
            finding={finding()}
            speaker={props.data.speaker}
            spread={props.data.spreads.get(finding().outcome)}
          />
        )}
      </Index>
      <div class={`${styles.wide} ${styles.stack}`}>
        <Show when={found().length > FIRST}>
          <div>
            <Button aria-expanded={all()} onClick={() => setAll(!all())}>
              {all() ? t.fewer : t.more(rest())}
            </Button>
          </div>
        </Show>
        <p class="quiet">{t.key}</p>
      </div>
    </Show>
  );
}
