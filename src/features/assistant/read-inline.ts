import type { Token, Tokens } from "marked";
import type { Inline, Withheld } from "./markdown-blocks.ts";

const CITATION = /^cite:(c\d{1,6})$/;
const WITHHELD = /\[withheld:(dose|diagnosis)\]/;
const DEEPEST = 12;

/** What stands inside a line. A link that is no citation, a picture and HTML are the text they were written as. */
export function inlinesOf(tokens: readonly Token[], depth: number): readonly Inline[] {
  return tokens.flatMap((token) => inlineOf(token as Tokens.Generic, depth));
}

function inlineOf(token: Tokens.Generic, depth: number): readonly Inline[] {
  if (depth > DEEPEST) return plainText(token.raw);
  const inside = () => inlinesOf(token.tokens ?? [], depth + 1);
  switch (token.type) {
    case "text":
      return token.tokens ? inside() : plainText((token as Tokens.Text).text);
    case "escape":
      return [{ kind: "text", text: (token as Tokens.Escape).text }];
    case "strong":
      return [{ kind: "strong", children: inside() }];
    case "em":
      return [{ kind: "emphasis", children: inside() }];
    case "del":
      return [{ kind: "struck", children: inside() }];
    case "codespan":
      return [{ kind: "code", text: (token as Tokens.Codespan).text }];
    case "br":
      return [{ kind: "break" }];
    case "link": {
      const { href, text } = token as Tokens.Link;
      const id = CITATION.exec(href)?.[1];
      return id ? [{ kind: "citation", id, text }] : plainText(token.raw);
    }
    default:
      return plainText(token.raw);
  }
}

/** Text as it is, but for the marks of what was left out of it. */
export function plainText(text: string): readonly Inline[] {
  // A split by a pattern with a group gives text and group in turn.
  return text
    .split(WITHHELD)
    .flatMap((part, index): readonly Inline[] =>
      index % 2 === 1
        ? [{ kind: "withheld", what: part as Withheld }]
        : part === ""
          ? []
          : [{ kind: "text", text: part }],
    );
}
