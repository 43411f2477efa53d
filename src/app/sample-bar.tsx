import { Show } from "solid-js";
import { devicePreference } from "#data/device-preferences.ts";
import { shell } from "#i18n/locales/en/shell.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import styles from "./sample-bar.module.css";

/** Says on every page that these are not the person's own numbers, and leads out. */
export function SampleBar() {
  const t = texts("shell", shell);
  const leave = async () => (await import("#data/sample-mode.ts")).leaveSampleMode();
  return (
    <Show when={devicePreference("mode") === "sample"}>
      <aside class={styles.bar}>
        <span>{t.sampleMode}</span>
        <Button onClick={leave}>{t.leaveSample}</Button>
      </aside>
    </Show>
  );
}
