import type { LocalDay } from "#core/time.ts";
import { byWords } from "./answer-text.tsx";
import styles from "./conversation.module.css";
import { createVoices } from "./create-voices.ts";
import type { Insight } from "./insight.ts";
import { Markdown } from "./markdown.tsx";

/** An insight with its chips and who wrote it. */
export function InsightText(props: { readonly insight: Insight; readonly today: LocalDay }) {
  const voiceOf = createVoices(
    () => [props.insight.language],
    () => props.today,
  );
  return (
    <div class={styles.answer}>
      <Markdown
        text={props.insight.text}
        language={props.insight.language}
        voice={voiceOf(props.insight.language, props.insight.citations)}
      />
      <p class="quiet">{byWords(props.insight)}</p>
    </div>
  );
}
