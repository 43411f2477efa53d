import { plural } from "../../plural.ts";

/** How far apart two values are, and which way. */
export const change = {
  change: (amount: string, direction: string, low: string, high: string) =>
    `${amount} ${direction} (${low} to ${high})`,
  directed: (amount: string, direction: string) => `${amount} ${direction}`,
  unsure: (change: string, from: string, to: string) => `${change} (${from} to ${to})`,
  none: (from: string, to: string) => `no different (${from} to ${to})`,
  direction: {
    amount: { up: "higher", down: "lower" },
    time: { up: "longer", down: "shorter" },
    clock: { up: "later", down: "earlier" },
  },
  steps: (number: string, count: number) => `${number} ${plural(count, { one: "step", other: "steps" })}`,
  points: (number: string, count: number) => `${number} ${plural(count, { one: "point", other: "points" })}`,
};
