import { type JSX, Match, Show, Switch } from "solid-js";
import { Icon } from "../icon/icon.tsx";
import styles from "./notice.module.css";

export type NoticeKind = "info" | "done" | "problem";

/**
 * Something the person should know about what they just did. A problem is read out at once, the rest
 * when the screen reader gets to it; neither goes away by itself.
 */
export function Notice(props: {
  kind: NoticeKind;
  title?: string;
  children?: JSX.Element;
  actions?: JSX.Element;
}) {
  return (
    <div
      class={styles.notice}
      classList={{ [styles.problem ?? ""]: props.kind === "problem" }}
      role={props.kind === "problem" ? "alert" : "status"}
    >
      <Switch>
        <Match when={props.kind === "problem"}>
          <Icon name="warning" />
        </Match>
        <Match when={props.kind === "done"}>
          <Icon name="check" />
        </Match>
      </Switch>
      <div class={styles.words}>
        <Show when={props.title}>
          <p class={styles.title}>{props.title}</p>
        </Show>
        {props.children}
        <Show when={props.actions}>
          <div class={styles.actions}>{props.actions}</div>
        </Show>
      </div>
    </div>
  );
}
