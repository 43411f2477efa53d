import { range } from "#core/anomaly/own-nights.ts";
import { signMetrics } from "#core/anomaly/signs.ts";
import { type Spell, spells } from "#core/anomaly/spells.ts";
import { addDays, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";
import { dayColumns } from "./day-series-repository.ts";

/** A spell that began this many days before the first day of interest is still told whole. */
const LEAD_DAYS = 21;

/**
 * Nights in which the person's body seemed to be handling something, of which at least one lies between
 * `from` and `to`, both included; the latest last.
 */
export async function spellsBetween(
  db: FireDatabase,
  from: LocalDay,
  to: LocalDay,
): Promise<readonly Spell[]> {
  const columns = await dayColumns(db, signMetrics, addDays(from, -(range.nights + LEAD_DAYS)), to);
  return spells(columns).filter((spell) => spell.last >= from);
}
