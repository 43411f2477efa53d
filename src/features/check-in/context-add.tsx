import { createUniqueId, onMount, Show } from "solid-js";
import { context } from "#i18n/locales/en/context.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { problemText } from "./context-problem.ts";
import type { ContextProblem } from "./create-contexts.ts";
import styles from "./entry-sheet.module.css";

/** A name for an own context, right among the chips. */
export function ContextAdd(props: {
  add: (name: string) => Promise<boolean>;
  cancel: () => void;
  problem: ContextProblem | undefined;
}) {
  const t = texts("context", context);
  const id = createUniqueId();
  let input: HTMLInputElement | undefined;
  onMount(() => input?.focus());
  const add = () => void props.add(input?.value ?? "");
  function keyDown(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    // Escape leaves the name only, not the whole sheet.
    event.preventDefault();
    if (event.key === "Enter") add();
    else props.cancel();
  }
  return (
    <div class={styles.add}>
      <input
        ref={input}
        class={styles.name}
        aria-label={t.newName}
        placeholder={t.newName}
        maxLength={40}
        autocomplete="off"
        enterkeyhint="done"
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={props.problem ? id : undefined}
        onKeyDown={keyDown}
      />
      <Button kind="primary" onClick={add}>
        {t.addButton}
      </Button>
      <Show when={props.problem}>
        {(problem) => (
          <p id={id} class={styles.problem} role="alert">
            {problemText(problem())}
          </p>
        )}
      </Show>
    </div>
  );
}
