import type { Block } from "./markdown-blocks.ts";
import { readMarkdown } from "./read-markdown.ts";

/**
 * The blocks of a text that grows. A block that stands is the same object as before, so that what shows it
 * is not made anew; only the last one changes.
 *
 * @param before what this gave for the text so far
 */
export function growingBlocks(before: readonly Block[], markdown: string): readonly Block[] {
  return readMarkdown(markdown).map((block, index) => {
    const known = before[index];
    return known?.raw === block.raw && known.kind === block.kind ? known : block;
  });
}
