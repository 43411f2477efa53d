import { createResource, createSignal, onCleanup, Show } from "solid-js";
import { devicePreference, setDevicePreference } from "#data/device-preferences.ts";
import { locale } from "#i18n/locale.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { ListRow } from "#ui/list/list.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Progress } from "#ui/progress/progress.tsx";
import { Switch } from "#ui/switch/switch.tsx";
import { availabilityOf, browserModels, fetchBrowserModel } from "./browser-models.ts";

/** Has the browser's own model answer, where there is one; the browser may have to fetch it first. */
export function BrowserSwitch() {
  const t = texts("assistant", assistant).settings;
  const models = browserModels();
  const [available] = createResource(() => availabilityOf(models, locale()));
  const [on, setOn] = createSignal(devicePreference("browserModel") === "on");
  const [fetching, setFetching] = createSignal<{ readonly done: number | undefined }>();
  const [failed, setFailed] = createSignal(false);
  const leaving = new AbortController();
  onCleanup(() => leaving.abort());

  async function switchTo(wanted: boolean): Promise<void> {
    setFailed(false);
    if (wanted && models && available.latest !== "available") {
      setFetching({ done: undefined });
      const fetched = await fetchBrowserModel(models, locale(), leaving.signal, (done) =>
        setFetching({ done }),
      );
      setFetching(undefined);
      setFailed(!fetched);
      if (!fetched) return;
    }
    setDevicePreference("browserModel", wanted ? "on" : undefined);
    setOn(wanted);
  }

  return (
    <Show when={(available.latest ?? "unavailable") !== "unavailable"}>
      <ListRow
        label={
          <Switch
            label={t.browser}
            detail={t.browserDetail}
            checked={on()}
            onChange={(wanted) => void switchTo(wanted)}
          />
        }
        detail={
          <>
            <Show when={fetching()}>
              {(now) => <Progress label={t.browserFetching} value={now().done} />}
            </Show>
            <Show when={failed()}>
              <Notice kind="problem">{t.browserFailed}</Notice>
            </Show>
          </>
        }
      />
    </Show>
  );
}
