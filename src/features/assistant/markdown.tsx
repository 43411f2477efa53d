import { createMemo, For, type JSX } from "solid-js";
import { assertNever } from "#core/model/assert-never.ts";
import type { AssistantLanguage } from "#core/model/conversation-message.ts";
import type { AnswerVoice } from "./answer-voice.ts";
import { growingBlocks } from "./growing-blocks.ts";
import { InlineParts } from "./inline-parts.tsx";
import styles from "./markdown.module.css";
import type { Block, Inline } from "./markdown-blocks.ts";

/**
 * An answer. It is made of elements, never of HTML, and its only links are the chips of the person's own
 * numbers. Each block finds its own direction: Persian reads from right to left on an English page too.
 */
export function Markdown(props: {
  readonly text: string;
  readonly language: AssistantLanguage;
  readonly voice: AnswerVoice;
}) {
  // Blocks that stand are not made anew, and yet hear when the words of their chips have come.
  const voice: AnswerVoice = {
    chip: (id) => props.voice.chip(id),
    withheld: (what) => props.voice.withheld(what),
  };
  const blocks = createMemo<readonly Block[]>((before) => growingBlocks(before, props.text), []);
  return (
    <div class={styles.answer} lang={props.language}>
      <For each={blocks()}>{(block) => blockElement(block, voice, "auto")}</For>
    </div>
  );
}

/** @param dir absent inside a block that has found the direction for all that it holds */
function blockElement(block: Block, voice: AnswerVoice, dir?: "auto"): JSX.Element {
  const line = (children: readonly Inline[]) => <InlineParts parts={children} voice={voice} />;
  const inside = (blocks: readonly Block[]) => <For each={blocks}>{(one) => blockElement(one, voice)}</For>;
  switch (block.kind) {
    case "paragraph":
      return <p dir={dir}>{line(block.children)}</p>;
    case "heading":
      return <h3 dir={dir}>{line(block.children)}</h3>;
    case "list": {
      const items = () => <For each={block.items}>{(item) => <li>{inside(item)}</li>}</For>;
      return block.ordered ? (
        <ol dir={dir} start={block.start}>
          {items()}
        </ol>
      ) : (
        <ul dir={dir}>{items()}</ul>
      );
    }
    case "quote":
      return <blockquote dir={dir}>{inside(block.blocks)}</blockquote>;
    case "code":
      return (
        <pre dir={dir}>
          <code>{block.text}</code>
        </pre>
      );
    case "table":
      return (
        // A wide table scrolls by itself; the keyboard needs a place to do it from.
        <div class={styles.table} dir={dir} tabindex="0">
          <table>
            <thead>
              <tr>
                <For each={block.header}>{(cell) => <th scope="col">{line(cell)}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={block.rows}>
                {(row) => (
                  <tr>
                    <For each={row}>{(cell) => <td>{line(cell)}</td>}</For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      );
    case "rule":
      return <hr />;
    default:
      return assertNever(block);
  }
}
