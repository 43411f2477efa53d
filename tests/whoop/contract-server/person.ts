import type { JournalAnswer } from "#core/model/whoop.ts";
import type { Instant } from "#core/time.ts";
import { createChanges, type RecordChanges } from "./changes.ts";
import type { Kept } from "./kept-record.ts";
import { type LifeOptions, lifeRecords } from "./life-records.ts";
import { createRecordStore } from "./record-store.ts";
import type { Kind } from "./wire.ts";

export interface Profile {
  readonly user_id: number;
  readonly email: string;
  readonly first_name: string;
  readonly last_name: string;
}

export interface BodyMeasurement {
  readonly height_meter: number;
  readonly weight_kilogram: number;
  readonly max_heart_rate: number;
}

/** Somebody with a band: what WHOOP tells of them now, newest first, and what can happen to their records. */
export interface Person extends RecordChanges {
  readonly userId: number;
  readonly profile: Profile;
  readonly body: BodyMeasurement;
  /** What the API tells at this moment. */
  readonly records: <Of extends Kind>(kind: Of) => Kept<Of>[];
  /** What only the export file tells. */
  readonly journal: () => readonly JournalAnswer[];
}

const firstNames = ["Ada", "Ben", "Chiara", "Dmytro", "Eli", "Farah", "Grace", "Hugo"] as const;
const lastNames = ["Sample", "Example", "Pattern", "Specimen"] as const;

/** A person whose life is made up when it is first asked for, so that a thousand of them cost nothing. */
export function createPerson(options: LifeOptions, now: () => Instant): Person {
  const { userId } = options;
  let life: ReturnType<typeof lifeRecords> | undefined;
  const lived = () => {
    life ??= lifeRecords(options);
    return life;
  };
  const store = createRecordStore(() => lived().kept, now);
  return {
    userId,
    profile: {
      user_id: userId,
      email: `person-${userId}@whoop.example`,
      first_name: firstNames[userId % firstNames.length] ?? firstNames[0],
      last_name: lastNames[userId % lastNames.length] ?? lastNames[0],
    },
    body: {
      height_meter: 1.6 + (userId % 35) / 100,
      weight_kilogram: 55 + (userId % 40),
      max_heart_rate: 180 + (userId % 20),
    },
    records: store.records,
    journal: () => lived().journal,
    ...createChanges(userId, store, now),
  };
}
