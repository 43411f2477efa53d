/** What has been left out of an answer on purpose. */
export type Withheld = "dose" | "diagnosis";

/** A stretch of an answer inside a line. There is no kind for HTML, pictures or links out of the app. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong" | "emphasis" | "struck"; readonly children: readonly Inline[] }
  | { readonly kind: "break" }
  /** A number of the person's own; `text` is what the answer calls it. */
  | { readonly kind: "citation"; readonly id: string; readonly text: string }
  | { readonly kind: "withheld"; readonly what: Withheld };

/** A part of an answer that stands by itself. `raw` is the Markdown that it was read from. */
export type Block = { readonly raw: string } & (
  | { readonly kind: "paragraph" | "heading"; readonly children: readonly Inline[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "code"; readonly text: string }
  | {
      readonly kind: "table";
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: "rule" }
);
