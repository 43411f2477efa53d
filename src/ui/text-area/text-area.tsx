import styles from "./text-area.module.css";

/** Several lines to type into; it grows with its text. */
export function TextArea(props: {
  label: string;
  placeholder?: string;
  value: string;
  maxLength?: number;
  onInput: (value: string) => void;
  onLeave?: () => void;
}) {
  return (
    <textarea
      class={styles.area}
      rows={2}
      aria-label={props.label}
      placeholder={props.placeholder ?? props.label}
      maxLength={props.maxLength}
      value={props.value}
      onInput={(event) => props.onInput(event.currentTarget.value)}
      onBlur={() => props.onLeave?.()}
    />
  );
}
