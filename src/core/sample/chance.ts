/** Draws from a source of uniform numbers in [0, 1), so that a seed decides everything. */
export interface Chance {
  happens(probability: number): boolean;
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  normal(mean: number, deviation: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** Chance from a source of uniform numbers, Math.random or a seeded one. */
export function createChance(random: () => number): Chance {
  return {
    happens: (probability) => random() < probability,
    whole: (low, high) => low + Math.floor(random() * (high - low + 1)),
    // Box–Muller: two uniform numbers make a normal one.
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    pick: (items) => items[Math.floor(random() * items.length)] ?? items[0],
  };
}

/** A value held within two bounds. */
export function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
