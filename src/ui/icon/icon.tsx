import styles from "./icon.module.css";

/** Line drawings on a 24-unit grid, our own. */
const drawings = {
  today:
    "M12 4v2M12 18v2M4 12h2M18 12h2M6.3 6.3l1.4 1.4M16.3 16.3l1.4 1.4M6.3 17.7l1.4-1.4M16.3 7.7l1.4-1.4M12 8.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7",
  trends: "M4 18l5-6 4 3 7-9",
  findings: "M10.5 4.5a6 6 0 100 12 6 6 0 000-12M15 15l5 5",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  add: "M12 5v14M5 12h14",
  close: "M6 6l12 12M18 6L6 18",
  back: "M14.5 5.5L8 12l6.5 6.5",
  forward: "M9.5 5.5L16 12l-6.5 6.5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  warning: "M12 4.5l8.5 15h-17zM12 10v4.5M12 17.2v.1",
  remove: "M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12",
  eye: "M3 12q4-6.5 9-6.5t9 6.5q-4 6.5-9 6.5t-9-6.5M12 9.3a2.7 2.7 0 100 5.4 2.7 2.7 0 000-5.4",
  eyeOff: "M3 12q4-6.5 9-6.5t9 6.5q-4 6.5-9 6.5t-9-6.5M12 9.3a2.7 2.7 0 100 5.4 2.7 2.7 0 000-5.4M5 20L19 4",
} as const;

export type IconName = keyof typeof drawings;

/** Icons that point somewhere turn round where text runs from right to left. */
const directed: ReadonlySet<IconName> = new Set(["back", "forward"]);

/** An icon beside or instead of a word. It is hidden from screen readers: its button or link has the name. */
export function Icon(props: { name: IconName; bold?: boolean }) {
  return (
    <svg
      class={styles.icon}
      classList={{ [styles.directed ?? ""]: directed.has(props.name) }}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={props.name === "more" ? 3 : props.bold ? 2.4 : 1.8}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[props.name]} />
    </svg>
  );
}
