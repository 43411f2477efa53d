import { type LookProgress, lookForFindings, type PairLook } from "#core/findings/look-for-findings.ts";
import { addDays, dayFromNumber, type Instant, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "#data/database.ts";
import { findingData } from "#data/finding-data-repository.ts";
import { findings, keepFindings, pairLooks } from "#data/findings-repository.ts";

/**
 * Brings a database's findings up to date: looks at the pairs whose days changed since the last time, and
 * judges all of them together. Where nothing changed, nothing is written. `today` is left out: it is not over,
 * and half a day of training is no day of rest.
 *
 * @param onStep called after each step of some milliseconds; the look goes on when it is done
 * @returns whether findings were written
 */
export async function look(
  db: FireDatabase,
  today: LocalDay,
  now: Instant,
  onStep: (progress: LookProgress) => void | Promise<void>,
): Promise<boolean> {
  const [known, before] = await Promise.all([pairLooks(db), findings(db)]);
  const data = await findingData(db, addDays(today, -1));
  if (!data) return false;
  const steps = lookForFindings(data, known);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await onStep(step.value);
  const { pairs, ...lists } = step.value;
  const { first, length } = data.columns;
  const latest = {
    madeAt: now,
    from: dayFromNumber(first),
    to: dayFromNumber(first + length - 1),
    ...lists,
  };
  if (before && before.to === latest.to && isSameLook(known, pairs)) return false;
  await keepFindings(db, latest, pairs);
  return true;
}

function isSameLook(before: readonly PairLook[], now: readonly PairLook[]): boolean {
  const text = (pairs: readonly PairLook[]) => pairs.map(({ key, fingerprint }) => key + fingerprint).join();
  return text(before) === text(now);
}
