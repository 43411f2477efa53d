import { type Spell, spellOn } from "#core/anomaly/spells.ts";
import { addDays, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { setting } from "#data/setting-repository.ts";
import { shownUnits } from "#data/shown-units.ts";
import { spellsBetween } from "#data/spell-repository.ts";

/** A spell to tell about, and how to show its values. */
export interface BodySigns {
  readonly spell: Spell;
  readonly units: Awaited<ReturnType<typeof shownUnits>>;
}

/** Tonight's night may not be in yet, and one missing night ends no spell. */
const OPEN_DAYS = 2;
/** How far after a day the spell it lies in is followed. */
const FOLLOWED_DAYS = 14;

/** The spell that is going on, unless the person has put it away. */
export async function readSpellNow(db: FireDatabase, today: LocalDay): Promise<BodySigns | undefined> {
  const [found, putAway, units] = await Promise.all([
    spellsBetween(db, addDays(today, -OPEN_DAYS), today),
    setting(db, "spellPutAway"),
    shownUnits(db),
  ]);
  const spell = found.findLast((one) => !one.ended);
  return spell && spell.first !== putAway ? { spell, units } : undefined;
}

/** The spell that a day lies in, as far as it is known today. */
export async function readSpellOf(
  db: FireDatabase,
  day: LocalDay,
  today: LocalDay,
): Promise<BodySigns | undefined> {
  const followed = addDays(day, FOLLOWED_DAYS);
  const [found, units] = await Promise.all([
    spellsBetween(db, day, followed < today ? followed : today),
    shownUnits(db),
  ]);
  const spell = spellOn(found, day);
  return spell && { spell, units };
}
