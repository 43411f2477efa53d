import { type Accessor, createSignal } from "solid-js";
import type { Setting, SettingKey, UnitChoice, UnitSetting } from "#core/model/setting.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { saveSetting, setting, unitSetting } from "#data/setting-repository.ts";
import type { WriteFailure } from "#data/write.ts";
import { createLive } from "#ui/live/create-live.ts";

/** The person's settings as signals, and one place that saves them and says when that failed. */
export function createSettings() {
  const db = database();
  const [failure, setFailure] = createSignal<WriteFailure["code"]>();

  async function save(key: SettingKey, value: Setting["value"]): Promise<void> {
    const result = await saveSetting(db, key, value, Date.now());
    setFailure(result.ok ? undefined : result.code);
  }

  return {
    failure,
    save,
    value: (key: SettingKey): Accessor<Setting["value"] | undefined> =>
      createLive(() => live(() => setting(db, key))),
    unit: <Key extends UnitSetting>(key: Key): Accessor<UnitChoice<Key> | undefined> =>
      createLive(() => live(() => unitSetting(db, key))),
  };
}
