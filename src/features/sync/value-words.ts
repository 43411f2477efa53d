import type { ContextTag } from "#core/model/context-tag.ts";
import type { Rating } from "#core/model/rating.ts";
import type { Instant, OffsetMinutes } from "#core/time.ts";
import type { LostField, LostRecord } from "#data/lost-value-repository.ts";
import { contextName } from "#i18n/context-name.ts";
import { formatNumber } from "#i18n/format.ts";
import { formatList } from "#i18n/format-list.ts";
import { checkIn } from "#i18n/locales/en/check-in.ts";
import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";
import { exactly } from "./moment.ts";

type Content = Readonly<Record<string, unknown>>;

/** What the person knows as one thing: the moment of a check-in is three fields. */
export interface LostThing {
  readonly aspect: string;
  /** The latest written of each field. */
  readonly fields: readonly LostField[];
  /** All lost values that it stands for, older ones of the same fields too. */
  readonly ids: readonly string[];
}

const MOMENT = new Set(["at", "offset", "day"]);

/** What was lost of a record, as things a person knows. */
export function lostThings({ table, fields }: LostRecord): LostThing[] {
  const things = new Map<string, LostField[]>();
  for (const field of fields) {
    const aspect = table === "mood_entry" && MOMENT.has(field.field) ? "moment" : field.field;
    things.set(aspect, [...(things.get(aspect) ?? []), field]);
  }
  return [...things].map(([aspect, all]) => ({
    aspect,
    fields: all.filter(({ field }, index) => all.findIndex((one) => one.field === field) === index),
    ids: all.map(({ id }) => id),
  }));
}

/** The name of a thing. One that this version has no word for keeps its own. */
export function aspectWords(aspect: string): string {
  const names: Readonly<Record<string, string>> = texts("sync", sync).field;
  return names[aspect] ?? aspect;
}

/** A thing's value as a person reads it; `content` holds all that belongs to it. */
export function valueWords(aspect: string, content: Content, tags: readonly ContextTag[]): string {
  const t = texts("sync", sync);
  const value = aspect === "moment" ? content["at"] : content[aspect];
  if (value === undefined || value === null) return t.cleared;
  switch (aspect) {
    case "moment":
      return exactly(value as Instant, content["offset"] as OffsetMinutes | undefined);
    case "rating":
      return texts("check-in", checkIn).mood[value as Rating];
    case "energy":
    case "stress":
      return t.step(formatNumber(value as number));
    case "contexts":
      return contextWords(value as readonly string[], tags);
    case "archived":
      return value ? t.no : t.yes;
    default:
      return plainWords(value);
  }
}

function contextWords(ids: readonly string[], tags: readonly ContextTag[]): string {
  const t = texts("sync", sync);
  const names = ids.map((id) => {
    const tag = tags.find((one) => one.id === id);
    return tag ? contextName(tag) : t.unknownContext;
  });
  return names.length > 0 ? formatList(names) : t.noContexts;
}

function plainWords(value: unknown): string {
  const t = texts("sync", sync);
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (typeof value === "number") return formatNumber(value, 2);
  const units: Readonly<Record<string, string>> = t.units;
  return typeof value === "string" ? (units[value] ?? value) : JSON.stringify(value);
}
