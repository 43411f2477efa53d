import type { Block } from "./markdown-blocks.ts";
import { readMarkdown } from "./read-markdown.ts";

/** A link or a mark of what was left out that has begun and not ended yet. */
const LOOSE_END = /\[[^\]\n]{0,120}(?:\](?:\([^)\n]{0,24})?)?$/;

/**
 * The blocks of a text that grows. A block that stands is the same object as before, so that what shows it
 * is not made anew; only the last one changes.
 *
 * @param before what this gave for the text so far
 * @param isGrowing a link of which only a part has come is not shown yet
 */
export function growingBlocks(
  before: readonly Block[],
  markdown: string,
  isGrowing: boolean,
): readonly Block[] {
  const shown = isGrowing ? markdown.replace(LOOSE_END, "") : markdown;
  return readMarkdown(shown).map((block, index) => {
    const known = before[index];
    return known?.raw === block.raw && known.kind === block.kind ? known : block;
  });
}
