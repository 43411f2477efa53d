declare const brand: unique symbol;

/**
 * A value that must not be confused with another of the same shape: an id, a day, a unit.
 * It is made by one parse function and costs nothing at run time.
 *
 * @example type LocalDay = Brand<string, "LocalDay">;
 */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
