import { Lexer, type Token, type Tokens } from "marked";
import type { Block } from "./markdown-blocks.ts";
import { inlinesOf, plainText } from "./read-inline.ts";

/** Nobody writes deeper; what is nested deeper is meant to break something. */
const DEEPEST = 6;

/**
 * The blocks of an answer in Markdown. Whatever is no plain writing (HTML, pictures, links) is kept as the
 * text that it was written as.
 *
 * @example readMarkdown("Your [58 bpm](cite:c1)")[0].kind // "paragraph"
 */
export function readMarkdown(markdown: string): readonly Block[] {
  return blocksOf(tokensOf(markdown), 0);
}

function tokensOf(markdown: string): readonly Token[] {
  try {
    return Lexer.lex(markdown, { gfm: true, breaks: true });
  } catch (error) {
    // Thousands of nested quotes are deeper than the stack is.
    if (error instanceof RangeError) return [{ type: "html", raw: markdown }];
    throw error;
  }
}

function blocksOf(tokens: readonly Token[], depth: number): readonly Block[] {
  return tokens.flatMap((token) => blockOf(token as Tokens.Generic, depth) ?? []);
}

function blockOf(token: Tokens.Generic, depth: number): Block | undefined {
  const { raw } = token;
  if (token.type === "space" || token.type === "checkbox") return undefined;
  if (depth > DEEPEST) return asText(raw);
  switch (token.type) {
    case "paragraph":
    case "text":
    case "heading":
      return {
        raw,
        kind: token.type === "heading" ? "heading" : "paragraph",
        children: inlinesOf(token.tokens ?? [], depth),
      };
    case "list": {
      const { items, ordered, start } = token as Tokens.List;
      return {
        raw,
        kind: "list",
        ordered,
        start: start === "" ? 1 : start,
        items: items.map((item) => blocksOf(item.tokens, depth + 1)),
      };
    }
    case "blockquote":
      return { raw, kind: "quote", blocks: blocksOf(token.tokens ?? [], depth + 1) };
    case "code":
      return { raw, kind: "code", text: (token as Tokens.Code).text };
    case "table": {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => inlinesOf(cell.tokens, depth));
      return { raw, kind: "table", header: cells(header), rows: rows.map(cells) };
    }
    case "hr":
      return { raw, kind: "rule" };
    default:
      return asText(raw);
  }
}

function asText(raw: string): Block | undefined {
  const text = raw.trim();
  return text ? { raw, kind: "paragraph", children: plainText(text) } : undefined;
}
