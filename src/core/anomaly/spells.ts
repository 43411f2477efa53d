import type { DayColumns } from "../model/day-columns.ts";
import { dayFromNumber, type LocalDay } from "../time.ts";
import { type LastingSign, lastingSign } from "./lasting-signs.ts";
import { type OwnNights, ownNights } from "./own-nights.ts";
import { type SignMetric, signMetrics, signs } from "./signs.ts";

/** A night of a spell: its value in the metric's unit, and the person's range by then. */
export interface SignNight {
  readonly day: LocalDay;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One metric of a spell, with the nights on which it lay outside; the latest last. */
export interface SpellSign {
  readonly metric: SignMetric;
  readonly side: "above" | "below";
  readonly nights: readonly SignNight[];
}

/** Nights in which a body seems to be handling something. */
export interface Spell {
  readonly first: LocalDay;
  readonly last: LocalDay;
  /** At least one, in the order of `signs`. */
  readonly signs: readonly SpellSign[];
  /** A later night was back within the range, or too many had no value. */
  readonly ended: boolean;
}

/** A night without any value ends a spell only when a second one follows. */
const BRIDGED = 1;

/**
 * The spells in a stretch of days. One begins when, on two nights running, a sign lies far outside the
 * person's range, or two signs of different kinds lie outside it: one noisy metric alone wanders two spreads
 * out several times a year, two at once hardly ever. It goes on while any sign stays outside, and ends with
 * a known night on which none does. It is an observation about numbers, weighs nothing in the score and is
 * no diagnosis.
 *
 * On steady nights (AR(1), φ .5) it speaks about once in a person-year, and it notices 9 of 10 feverish
 * weeks: false-alarms.test.ts measures both.
 *
 * @param columns 60 days more than those of interest, since each night is held against the 60 before
 * @returns in order of time, none overlapping
 */
export function spells(columns: DayColumns): readonly Spell[] {
  const metrics = signMetrics.filter((metric) => columns.values[metric] !== undefined);
  const own = new Map(metrics.map((metric) => [metric, ownNights(columns.values[metric]!, signs[metric])]));
  const found: Spell[] = [];
  let open: OpenSpell | undefined;
  let gap = 0;
  for (let night = 0; night < columns.length; night++) {
    const lasting = new Map<SignMetric, LastingSign>();
    for (const [metric, { departure }] of own) {
      const sign = lastingSign(departure, night, signs[metric]);
      if (sign) lasting.set(metric, sign);
    }
    if (open ? lasting.size > 0 : begins(lasting)) {
      open ??= { nights: new Map() };
      for (const [metric, sign] of lasting) note(open, metric, sign, night);
      gap = 0;
    } else if (open && (isKnown(open, columns, night) || ++gap > BRIDGED)) {
      found.push(closed(open, columns, own, true));
      open = undefined;
      gap = 0;
    }
  }
  if (open) found.push(closed(open, columns, own, false));
  return found;
}

/** The spell that a day lies in. */
export function spellOn(found: readonly Spell[], day: LocalDay): Spell | undefined {
  return found.find(({ first, last }) => first <= day && day <= last);
}

interface OpenSpell {
  readonly nights: Map<SignMetric, { side: "above" | "below"; nights: Set<number> }>;
}

/** Whether the night has a value of any of the spell's signs. */
function isKnown({ nights }: OpenSpell, columns: DayColumns, night: number): boolean {
  return [...nights.keys()].some((metric) => !Number.isNaN(columns.values[metric]![night]!));
}

function begins(lasting: ReadonlyMap<SignMetric, LastingSign>): boolean {
  if ([...lasting.values()].some((sign) => sign.alone)) return true;
  return new Set([...lasting.keys()].map((metric) => signs[metric].kind)).size > 1;
}

function note({ nights }: OpenSpell, metric: SignMetric, sign: LastingSign, night: number): void {
  const before = nights.get(metric);
  // Skin temperature can change sides within a fever: what it shows last is told.
  const kept = before?.side === sign.side ? before : { side: sign.side, nights: new Set<number>() };
  kept.nights.add(sign.since).add(night);
  nights.set(metric, kept);
}

function closed(
  { nights }: OpenSpell,
  columns: DayColumns,
  own: ReadonlyMap<SignMetric, OwnNights>,
  ended: boolean,
): Spell {
  const all = [...nights.values()].flatMap((sign) => [...sign.nights]);
  const dayOf = (night: number) => dayFromNumber(columns.first + night);
  return {
    first: dayOf(Math.min(...all)),
    last: dayOf(Math.max(...all)),
    ended,
    signs: signMetrics.flatMap((metric) => {
      const sign = nights.get(metric);
      if (!sign) return [];
      const { low, high } = own.get(metric)!;
      const told = [...sign.nights].map((night) => {
        return {
          day: dayOf(night),
          value: columns.values[metric]![night]!,
          low: low[night]!,
          high: high[night]!,
        };
      });
      return [{ metric, side: sign.side, nights: told }];
    }),
  };
}
