import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { Button } from "#ui/button/button.tsx";
import styles from "./findings-page.module.css";

/** Something long that is made only when it is asked for. */
export function Folded(props: { show: string; hide: string; open?: boolean; children: JSX.Element }) {
  const id = createUniqueId();
  const [open, setOpen] = createSignal(props.open === true);
  return (
    <div class={styles.stack}>
      <div>
        <Button aria-expanded={open()} aria-controls={id} onClick={() => setOpen(!open())}>
          {open() ? props.hide : props.show}
        </Button>
      </div>
      <div id={id}>
        <Show when={open()}>{props.children}</Show>
      </div>
    </div>
  );
}
