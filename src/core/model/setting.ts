import type { RecordId } from "./id.ts";

/** A choice of the person that follows them to other devices. */
export interface Setting {
  readonly id: RecordId;
  readonly key: SettingKey;
  readonly value: string | number | boolean;
}

/** Every setting with its fixed id, so that two devices that set it meet in one record. */
export const settingIds = {
  onboarded: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e01",
  hideNumber: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e02",
  temperatureUnit: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e03",
  distanceUnit: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e04",
  energyUnit: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e05",
  installOffered: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e06",
  worksWithClients: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e07",
  questionnaireReminder: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e08",
  questionnairePutOff: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e09",
  /** The first day of the spell that the person has put away. */
  spellPutAway: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e0a",
  /** Whether questions may be sent to the model behind the server. Off until the person has seen what is sent. */
  assistantOn: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e0b",
  /** Whether what the person wrote in their own words (notes, own contexts) may go along. */
  assistantNotes: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e0c",
  /** After how many days a conversation's messages are deleted: one of `conversationDays`. */
  conversationDays: "3d0e3b0a-9f52-4c54-9a35-6b0d4a8c1e0d",
} as const;

export type SettingKey = keyof typeof settingIds;

/** What the person agreed to after reading what it means. No file can agree for them. */
export const consents: ReadonlySet<SettingKey> = new Set(["assistantOn", "assistantNotes"]);

/** What each unit setting can be. The first serves until the person chooses. Display only: storage never converts. */
export const unitChoices = {
  temperatureUnit: ["celsius", "fahrenheit"],
  distanceUnit: ["kilometer", "mile"],
  energyUnit: ["kilocalorie", "kilojoule"],
} as const satisfies Partial<Record<SettingKey, readonly string[]>>;

export type UnitSetting = keyof typeof unitChoices;
export type UnitChoice<Key extends UnitSetting> = (typeof unitChoices)[Key][number];
