import { type OptionalSchema, optional, type UnknownSchema, unknown } from "valibot";

type Known = OptionalSchema<UnknownSchema, undefined>;

/** Fields that an API takes and this server makes nothing of; any other field it refuses. */
export function knownFields<const Name extends string>(...names: readonly Name[]): Record<Name, Known> {
  return Object.fromEntries(names.map((name) => [name, optional(unknown())])) as Record<Name, Known>;
}
