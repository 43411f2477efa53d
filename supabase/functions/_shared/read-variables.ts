/** Looks a variable up by its name. */
export type Read<Name extends string> = (name: Name) => string | undefined;

/** A value that has to be there. Throws when it is not. */
export function needed(name: string, value: string | undefined): string {
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** A whole number of some least size. Throws when it is none. */
export function count(name: string, value: string, least: number): number {
  if (!/^[1-9]\d{0,8}$/.test(value) || Number(value) < least) {
    throw new Error(`${name} must be a number from ${least} on`);
  }
  return Number(value);
}

/** An address without a slash at its end. */
export function withoutSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
