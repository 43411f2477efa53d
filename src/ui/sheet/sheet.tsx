import { createUniqueId, type JSX, onCleanup, onMount } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import { followPull } from "./follow-pull.ts";
import { keepFocus } from "./keep-focus.ts";
import { onVeilTap } from "./on-veil-tap.ts";
import styles from "./sheet.module.css";

/**
 * Something to do without leaving the page: from below on phones, in the middle on wide screens. Escape,
 * a tap beside it, the cross and a pull downwards close it; the keyboard returns to where it was.
 */
export function Sheet(props: {
  title: JSX.Element;
  closeLabel: string;
  /** It takes the place of another sheet, so it doesn't rise. */
  still?: boolean;
  action?: JSX.Element;
  onClose: () => void;
  children: JSX.Element;
}) {
  const title = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  let grip: HTMLDivElement | undefined;
  let open = true;
  onMount(() => {
    if (!dialog || !grip) return;
    dialog.showModal();
    onCleanup(onVeilTap(dialog, () => props.onClose()));
    onCleanup(followPull(grip, dialog, () => props.onClose()));
    onCleanup(keepFocus(dialog));
  });
  onCleanup(() => {
    open = false;
    dialog?.close();
  });
  return (
    <dialog
      ref={dialog}
      class={styles.sheet}
      classList={{ [styles.still ?? ""]: props.still === true }}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClose={() => {
        if (open) props.onClose();
      }}
    >
      <div class={styles.grip} ref={grip}>
        <header class={styles.header}>
          <h2 id={title} class={styles.title} tabindex="-1" autofocus>
            {props.title}
          </h2>
          {props.action}
          <button
            type="button"
            class={styles.close}
            aria-label={props.closeLabel}
            onClick={() => props.onClose()}
          >
            <Icon name="close" />
          </button>
        </header>
      </div>
      <div class={styles.body}>{props.children}</div>
    </dialog>
  );
}
