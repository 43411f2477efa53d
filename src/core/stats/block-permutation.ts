/** What shuffling said. */
export interface Permutation {
  /** Share of shuffled histories, the true one counted among them, that show at least as much. */
  readonly p: number;
  readonly shuffles: number;
}

/** How to shuffle. */
export interface PermutationOptions {
  /** Shuffles at most, 10,000 when left out. */
  readonly most?: number;
  /** Stops after so many shuffles showed at least as much, 30 when left out: p is clearly large. */
  readonly enough?: number;
  /**
   * Share of the days' freedom that is left where the columns are residuals, 1 when left out: fitted means
   * make the true order alone a little too regular, so its sum counts by the root of this share.
   */
  readonly freedom?: number;
}

/**
 * How often chance alone makes two columns go together as closely as they do: the outcome's blocks of
 * neighbouring days are put into another order, so that what lasts for days still does, and the sum of
 * products is held against the true one, on both sides. Where it is clear early that p is large, it stops
 * early without bias (Besag and Clifford 1991, "Sequential Monte Carlo p-values").
 *
 * Products of whole blocks are summed once for each two blocks, so a shuffle costs a sum over blocks instead
 * of days. Days at the start that fill no block are left out.
 *
 * @param cause and `outcome` one value a paired day, without gaps
 * @param length days a block
 * @example blockPermutation(sleep, mood, 14, seeded(1)).p // 0.03
 */
export function blockPermutation(
  cause: Float64Array,
  outcome: Float64Array,
  length: number,
  random: () => number,
  { most = 10_000, enough = 30, freedom = 1 }: PermutationOptions = {},
): Permutation {
  const blocks = Math.floor(cause.length / length);
  if (blocks < 2) return { p: 1, shuffles: 0 };
  const skip = cause.length - blocks * length;
  const products = blockProducts(centred(cause, skip), centred(outcome, skip), length, blocks);
  let observed = 0;
  for (let block = 0; block < blocks; block++) observed += products[block * blocks + block]!;
  // Sums of the same numbers in another order differ in their last digits.
  const bar = Math.abs(observed) * Math.sqrt(freedom) * (1 - 1e-9);
  if (bar === 0) return { p: 1, shuffles: 0 };
  const order = Int32Array.from({ length: blocks }, (_, block) => block);
  let asMuch = 0;
  for (let shuffle = 1; shuffle <= most; shuffle++) {
    let sum = 0;
    for (let block = blocks - 1; block >= 0; block--) {
      const pick = Math.floor(random() * (block + 1));
      const chosen = order[pick]!;
      order[pick] = order[block]!;
      order[block] = chosen;
      sum += products[block * blocks + chosen]!;
    }
    if (Math.abs(sum) < bar) continue;
    asMuch += 1;
    if (asMuch === enough) return { p: enough / shuffle, shuffles: shuffle };
  }
  return { p: (asMuch + 1) / (most + 1), shuffles: most };
}

function centred(values: Float64Array, skip: number): Float64Array {
  const kept = values.slice(skip);
  const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
  for (let i = 0; i < kept.length; i++) kept[i]! -= mean;
  return kept;
}

/** The sum of products for each block of the cause beside each block of the outcome. */
function blockProducts(cause: Float64Array, outcome: Float64Array, length: number, blocks: number) {
  const products = new Float64Array(blocks * blocks);
  for (let left = 0; left < blocks; left++) {
    for (let right = 0; right < blocks; right++) {
      let sum = 0;
      for (let i = 0; i < length; i++) sum += cause[left * length + i]! * outcome[right * length + i]!;
      products[left * blocks + right] = sum;
    }
  }
  return products;
}
