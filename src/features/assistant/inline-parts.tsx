import { For, type JSX, Show } from "solid-js";
import { assertNever } from "#core/model/assert-never.ts";
import type { AnswerVoice } from "./answer-voice.ts";
import styles from "./markdown.module.css";
import type { Inline } from "./markdown-blocks.ts";

/** Characters that fit into a line of the narrowest phone. */
const LONG = 24;

/** What stands inside a line of an answer. */
export function InlineParts(props: {
  readonly parts: readonly Inline[];
  readonly voice: AnswerVoice;
}): JSX.Element {
  return <For each={props.parts}>{(part) => inlineElement(part, props.voice)}</For>;
}

function inlineElement(part: Inline, voice: AnswerVoice): JSX.Element {
  const inside = (parts: readonly Inline[]) => <InlineParts parts={parts} voice={voice} />;
  switch (part.kind) {
    case "text":
      return part.text;
    case "code":
      return <code dir="auto">{part.text}</code>;
    case "strong":
      return <strong>{inside(part.children)}</strong>;
    case "emphasis":
      return <em>{inside(part.children)}</em>;
    case "struck":
      return <s>{inside(part.children)}</s>;
    case "break":
      return <br />;
    case "citation":
      return <CitationLink id={part.id} text={part.text} voice={voice} />;
    case "withheld":
      return <span class={styles.withheld}>{voice.withheld(part.what)}</span>;
    default:
      return assertNever(part);
  }
}

/** A number as this device knows it, whatever the answer calls it. One that it doesn't know is only text. */
function CitationLink(props: { readonly id: string; readonly text: string; readonly voice: AnswerVoice }) {
  const chip = () => props.voice.chip(props.id);
  return (
    <Show when={chip()} fallback={<bdi>{props.text}</bdi>}>
      {(known) => (
        <bdi>
          <a
            class={styles.chip}
            classList={{ [styles.long ?? ""]: known().words.length > LONG }}
            href={known().href}
            aria-label={known().label}
          >
            {known().words}
          </a>
        </bdi>
      )}
    </Show>
  );
}
