/**
 * Marks the end of a switch over a union, so that a new variant is a type error where it is forgotten.
 *
 * @throws Error when a value outside the union arrives at run time.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected variant: ${JSON.stringify(value)}`);
}
