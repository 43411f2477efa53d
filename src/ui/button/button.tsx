import { type JSX, splitProps } from "solid-js";
import styles from "./button.module.css";

export type ButtonKind = "primary" | "plain" | "danger";

type ButtonProps = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, "class" | "style" | "type"> & {
  readonly kind?: ButtonKind;
  readonly submits?: boolean;
};

/** A button with a word on it. `primary` is the one thing to do on a screen. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ["kind", "submits"]);
  return (
    <button
      {...rest}
      type={own.submits ? "submit" : "button"}
      class={`${styles.button} ${styles[own.kind ?? "plain"]}`}
    />
  );
}

/** A link that looks like a button. */
export function ButtonLink(props: { href: string; kind?: ButtonKind; children: JSX.Element }) {
  return (
    <a href={props.href} class={`${styles.button} ${styles[props.kind ?? "plain"]}`}>
      {props.children}
    </a>
  );
}
