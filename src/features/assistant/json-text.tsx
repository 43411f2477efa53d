import { createSignal, Show } from "solid-js";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import styles from "./json-text.module.css";

/** JSON, broken into lines to be read, and to be taken along. */
export function JsonText(props: { readonly label: string; readonly body: string }) {
  const t = texts("assistant", assistant).consent;
  const [copied, setCopied] = createSignal<boolean>();
  const pretty = () => JSON.stringify(JSON.parse(props.body), undefined, 2);
  const copy = () =>
    navigator.clipboard.writeText(pretty()).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div class={styles.json}>
      <section class={styles.text} tabindex="0" aria-label={props.label}>
        <pre dir="ltr">{pretty()}</pre>
      </section>
      <div class={styles.foot}>
        <Button onClick={() => void copy()}>{t.copy}</Button>
        <span class="quiet" role="status">
          <Show when={copied() !== undefined}>{copied() ? t.copied : t.copyFailed}</Show>
        </span>
      </div>
    </div>
  );
}
