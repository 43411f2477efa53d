import { createSignal, Index, Show } from "solid-js";
import { formatNumber } from "#i18n/format.ts";
import { findings } from "#i18n/locales/en/findings.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Later } from "#ui/later/later.tsx";
import { FindingCard } from "./finding-card.tsx";
import styles from "./findings-page.module.css";
import type { FindingsData } from "./read-findings.ts";

/** As many as are made at once: the page opens as fast with sixty findings as with six. */
const STEP = 8;

/** What was found, the clearest first; nothing at all while nothing was looked at. */
export function FoundCards(props: { data: FindingsData }) {
  const t = texts("findings", findings);
  const [most, setMost] = createSignal(STEP);
  const found = () => props.data.findings?.found ?? [];
  const next = () => Math.min(STEP, found().length - most());
  return (
    <Show when={found().length > 0}>
      <Index each={found().slice(0, most())}>
        {(finding) => (
          <Later>
            <FindingCard
              finding={finding()}
              speaker={props.data.speaker}
              spread={props.data.spreads.get(finding().outcome)}
            />
          </Later>
        )}
      </Index>
      <div class={`${styles.wide} ${styles.stack}`}>
        <Show when={found().length > STEP}>
          <div>
            <Button onClick={() => setMost(next() > 0 ? most() + STEP : STEP)}>
              {next() > 0 ? t.more(formatNumber(next())) : t.fewer}
            </Button>
          </div>
        </Show>
        <p class="quiet">{t.key}</p>
      </div>
    </Show>
  );
}
