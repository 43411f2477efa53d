import { createSignal, For, Show } from "solid-js";
import type { RecordId } from "#core/model/id.ts";
import { database } from "#data/current-database.ts";
import { contextName } from "#i18n/context-name.ts";
import { checkInSheet } from "#i18n/locales/en/check-in-sheet.ts";
import { context } from "#i18n/locales/en/context.ts";
import { texts } from "#i18n/texts.ts";
import { ActionChip, Chip, Chips } from "#ui/chip/chip.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { ContextAdd } from "./context-add.tsx";
import { ContextEditor } from "./context-editor.tsx";
import { createContexts } from "./create-contexts.ts";
import styles from "./entry-sheet.module.css";

/** What is going on: chips to tap, "+" for an own one, and a way to rename and archive them. */
export function ContextSection(props: {
  chosen: readonly RecordId[];
  onChange: (chosen: readonly RecordId[]) => void;
}) {
  const t = texts("context", context);
  const sheet = texts("check-in-sheet", checkInSheet);
  const contexts = createContexts(database());
  const [mode, setMode] = createSignal<"choose" | "add" | "edit">("choose");
  const isOn = (id: RecordId) => props.chosen.includes(id);
  // An archived one stays where it was chosen, so that it can be taken off.
  const offered = () => contexts.tags().filter((tag) => !tag.archived || isOn(tag.id));
  const toggle = (id: RecordId) =>
    props.onChange(isOn(id) ? props.chosen.filter((other) => other !== id) : [...props.chosen, id]);

  let plus: HTMLButtonElement | undefined;
  function backToChips(): void {
    setMode("choose");
    plus?.focus();
  }

  async function add(name: string): Promise<boolean> {
    const id = await contexts.add(name);
    if (!id) return false;
    if (!isOn(id)) toggle(id);
    backToChips();
    return true;
  }

  return (
    <section class={styles.group}>
      <div class={styles.groupHead}>
        <span>{sheet.context}</span>
        <button
          type="button"
          class={styles.word}
          aria-pressed={mode() === "edit"}
          onClick={() => setMode(mode() === "edit" ? "choose" : "edit")}
        >
          {mode() === "edit" ? t.done : t.edit}
        </button>
      </div>
      <Show when={mode() !== "edit"} fallback={<ContextEditor contexts={contexts} />}>
        <Chips label={sheet.context}>
          <For each={offered()}>
            {(tag) => (
              <Chip on={isOn(tag.id)} onToggle={() => toggle(tag.id)} onMenu={() => setMode("edit")}>
                {contextName(tag)}
              </Chip>
            )}
          </For>
          <Show
            when={mode() === "add"}
            fallback={
              <ActionChip label={t.add} ref={(button) => (plus = button)} onClick={() => setMode("add")}>
                <Icon name="add" />
              </ActionChip>
            }
          >
            <ContextAdd add={add} cancel={backToChips} problem={contexts.problem()} />
          </Show>
        </Chips>
      </Show>
    </section>
  );
}
