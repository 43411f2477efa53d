import type { RecordId } from "./id.ts";

/**
 * Something that can be going on at a check-in ("Work", "Travel"). The person adds own ones, renames
 * and archives any; a built-in one is stored only once it was changed.
 */
export interface ContextTag {
  readonly id: RecordId;
  /** The person's own wording; absent while a built-in tag keeps its translated name. */
  readonly label?: string;
  /** No longer offered, still shown on past entries. */
  readonly archived: boolean;
}

/** The tags everybody starts with. Their names are texts; the ids are fixed so that devices agree. */
export const builtInContexts = {
  work: "0b6f1c7e-1f0e-4d6a-8a43-5f0d3c1b7a01",
  deadline: "0b6f1c7e-1f0e-4d6a-8a43-5f0d3c1b7a02",
  family: "0b6f1c7e-1f0e-4d6a-8a43-5f0d3c1b7a03",
  training: "0b6f1c7e-1f0e-4d6a-8a43-5f0d3c1b7a04",
  poorSleep: "0b6f1c7e-1f0e-4d6a-8a43-5f0d3c1b7a05",
  travel: "0b6f1c7e-1f0e-4d6a-8a43-5f0d3c1b7a06",
  ill: "0b6f1c7e-1f0e-4d6a-8a43-5f0d3c1b7a07",
  alone: "0b6f1c7e-1f0e-4d6a-8a43-5f0d3c1b7a08",
} as const;

export type BuiltInContext = keyof typeof builtInContexts;
