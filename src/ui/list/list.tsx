import { type JSX, Show } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import styles from "./list.module.css";

/** Rows under one another with hairlines between them. */
export function List(props: { children: JSX.Element }) {
  return <ul class={styles.list}>{props.children}</ul>;
}

/** A line of a list: what it is, a quiet remark below, and what belongs to it at the end. */
export function ListRow(props: { label: JSX.Element; detail?: JSX.Element; children?: JSX.Element }) {
  return (
    <li class={styles.row}>
      <Words label={props.label} detail={props.detail} />
      <Show when={props.children}>
        <div class={styles.end}>{props.children}</div>
      </Show>
    </li>
  );
}

/** A line that leads to another page. */
export function ListLink(props: { href: string; label: JSX.Element; detail?: JSX.Element }) {
  return (
    <li class={styles.item}>
      <a class={`${styles.row} ${styles.link}`} href={props.href}>
        <Words label={props.label} detail={props.detail} />
        <Icon name="forward" />
      </a>
    </li>
  );
}

function Words(props: { label: JSX.Element; detail: JSX.Element }) {
  return (
    <div class={styles.words}>
      <div class={styles.label}>{props.label}</div>
      <Show when={props.detail}>
        <div class="quiet">{props.detail}</div>
      </Show>
    </div>
  );
}
