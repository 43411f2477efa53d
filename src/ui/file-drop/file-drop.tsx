import { createSignal } from "solid-js";
import styles from "./file-drop.module.css";

/** A place to drop files on, which is also a button that opens the file picker. */
export function FileDrop(props: {
  label: string;
  detail: string;
  /** What the picker offers: ".zip,.csv". What arrives is checked by who reads it. */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const [over, setOver] = createSignal(false);
  const hand = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !props.disabled) props.onFiles(files);
  };
  return (
    <label
      class={styles.drop}
      classList={{ [styles.over ?? ""]: over() }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        hand(event.dataTransfer?.files);
      }}
    >
      <input
        class="unseen"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        disabled={props.disabled}
        onChange={(event) => {
          hand(event.currentTarget.files);
          // The same file chosen again must count as a choice.
          event.currentTarget.value = "";
        }}
      />
      <span class={styles.label}>{props.label}</span>
      <span class="quiet">{props.detail}</span>
    </label>
  );
}
