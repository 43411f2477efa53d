import type { RecordId } from "#core/model/id.ts";
import {
  type Setting,
  type SettingKey,
  settingIds,
  type UnitChoice,
  type UnitSetting,
  unitChoices,
} from "#core/model/setting.ts";
import type { FireDatabase } from "./database.ts";
import { type WriteResult, write } from "./write.ts";

/** A setting's value; undefined while the person has not chosen. */
export async function setting(db: FireDatabase, key: SettingKey): Promise<Setting["value"] | undefined> {
  const row = await db.setting.get(settingIds[key] as RecordId);
  return row && "value" in row ? row.value : undefined;
}

export function saveSetting(
  db: FireDatabase,
  key: SettingKey,
  value: Setting["value"],
  now: number,
): Promise<WriteResult> {
  const record: Setting = { id: settingIds[key] as RecordId, key, value };
  return write(db, [{ kind: "put", table: "setting", record }], now);
}

/** The unit to show a kind of measurement in: the person's choice, else the first there is. */
export async function unitSetting<Key extends UnitSetting>(
  db: FireDatabase,
  key: Key,
): Promise<UnitChoice<Key>> {
  const choices: readonly UnitChoice<Key>[] = unitChoices[key];
  const chosen = await setting(db, key);
  return choices.find((choice) => choice === chosen) ?? unitChoices[key][0];
}
