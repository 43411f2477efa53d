import { createSignal, onCleanup } from "solid-js";
import { database } from "#data/current-database.ts";
import type { ImportSummary } from "#data/import-repository.ts";
import { createImportClient } from "#importers/import-client.ts";
import type { ImportPreview, ImportProgress } from "#importers/import-preview.ts";
import { createUnfinished, whileUnfinished } from "#ui/unfinished/unfinished.ts";
import type { ImportProblem } from "./error-sentence.ts";

/**
 * Where the import on the screen is:
 *
 *   choosing ──read──> working ──> preview ──save──> working ──> done ──undo──> working ──> undone
 *                         │                             │                          │
 *                         └────────────> failed <───────┴──────────────────────────┘
 *
 * From everywhere but `working`, `startOver` leads back to choosing. Cancelling leads from `working` to
 * `failed` with the code "cancelled": nothing was changed.
 */
export type ImportState =
  | { readonly is: "choosing" | "undone" }
  | { readonly is: "working"; readonly progress: ImportProgress }
  | { readonly is: "preview"; readonly preview: ImportPreview }
  | { readonly is: "done"; readonly summary: ImportSummary }
  | { readonly is: "failed"; readonly problem: ImportProblem };

/** The import of some files, from choosing them to the result. */
export function createImport() {
  const client = createImportClient(database().name);
  const [state, setState] = createSignal<ImportState>({ is: "choosing" });
  let running: AbortController | undefined;
  let reading: AbortController | undefined;
  createUnfinished(() => state().is === "preview");
  // Left while it saves, it goes on to the end: half an import or none would be the surprise.
  onCleanup(() => {
    reading?.abort();
    client.discard();
  });

  /** Shows progress while `work` goes on, and then what came of it. */
  async function go(
    phase: ImportProgress["phase"],
    work: (options: { signal: AbortSignal; onProgress: (p: ImportProgress) => void }) => Promise<ImportState>,
    controller = new AbortController(),
  ): Promise<void> {
    running = controller;
    setState({ is: "working", progress: { phase, done: 0, total: 0 } });
    const onProgress = (progress: ImportProgress) => {
      if (state().is === "working") setState({ is: "working", progress });
    };
    const next = await whileUnfinished(work({ signal: controller.signal, onProgress }));
    running = undefined;
    setState(next);
  }

  return {
    state,
    read(files: readonly File[]): Promise<void> {
      reading = new AbortController();
      return go(
        "reading",
        async (options) => {
          const result = await client.read(files, options);
          return result.ok
            ? { is: "preview", preview: result.preview }
            : { is: "failed", problem: result.error };
        },
        reading,
      );
    },
    save: () =>
      go("writing", async (options) => {
        const result = await client.apply(options);
        return result.ok ? { is: "done", summary: result.summary } : { is: "failed", problem: result };
      }),
    undo: (importId: string) =>
      go("undoing", async (options) => {
        const result = await client.undo(importId, options);
        return result.ok ? { is: "undone" } : { is: "failed", problem: result };
      }),
    cancel: () => running?.abort(),
    startOver(): void {
      client.discard();
      setState({ is: "choosing" });
    },
  };
}
