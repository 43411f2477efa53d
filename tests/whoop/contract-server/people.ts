import { addDays, type Instant, type LocalDay, localDay, type OffsetMinutes } from "#core/time.ts";
import { createPerson, type Person } from "./person.ts";

export interface PersonOptions {
  /** Drawn on from 10129 where none is given. */
  readonly userId?: number;
  /** The same seed and days make the same life. */
  readonly seed?: number;
  /** How many days lie behind the person; three years unless told. */
  readonly days?: number;
  /** The first of them; else counted back from today. Set it where a life must be the same tomorrow. */
  readonly firstDay?: LocalDay;
  /** How many go on being lived after today, so that a clock that moves on finds new records; 3 unless told. */
  readonly daysAhead?: number;
}

/** All people with a band. */
export interface People {
  readonly add: (options?: PersonOptions) => Person;
  readonly get: (userId: number) => Person | undefined;
  readonly all: () => readonly Person[];
}

const THREE_YEARS = 1096;

export function createPeople(now: () => Instant): People {
  const people = new Map<number, Person>();
  let nextId = 10_129;
  return {
    add: ({ userId, seed, days = THREE_YEARS, firstDay, daysAhead = 3 } = {}) => {
      while (people.has(nextId)) nextId += 1;
      const id = userId ?? nextId;
      const today = localDay(now(), 0 as OffsetMinutes);
      const person = createPerson(
        {
          userId: id,
          seed: seed ?? id,
          firstDay: firstDay ?? addDays(today, 1 - days),
          days: days + daysAhead,
        },
        now,
      );
      people.set(id, person);
      return person;
    },
    get: (userId) => people.get(userId),
    all: () => [...people.values()],
  };
}
