import { For, type JSX, Show } from "solid-js";
import styles from "./fact-list.module.css";

/** Something with its value, and a quiet word after it. */
export interface Fact {
  readonly name: JSX.Element;
  readonly value: string;
  readonly remark?: string;
}

/** Names on one side, their values on the other, a hairline between the lines. */
export function FactList(props: { facts: readonly Fact[] }) {
  return (
    <dl class={styles.facts}>
      <For each={props.facts}>
        {(fact) => (
          <div class={styles.fact}>
            <dt>{fact.name}</dt>
            <dd>
              {fact.value} <Show when={fact.remark}>{(words) => <span class="quiet">{words()}</span>}</Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
