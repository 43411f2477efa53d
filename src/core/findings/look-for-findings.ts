import type { Finding, LookedAt, TooFew } from "../model/finding.ts";
import { seeded } from "../sample/seeded.ts";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.ts";
import { type CandidatePair, candidatePairs } from "./candidate-pairs.ts";
import { pairKey } from "./candidates.ts";
import type { FindingData } from "./finding-data.ts";
import { fingerprint, seedOf } from "./fingerprint.ts";
import { type LagLook, lookAtLag } from "./look-at-lag.ts";
import { measureEffect } from "./measure-effect.ts";
import { type PreparedColumn, prepareColumn } from "./prepared-column.ts";

/**
 * What is promised is that at most a tenth of findings is false. The bar lies a little lower, because p values
 * from shuffled blocks are estimates themselves: at a tenth exactly, noise shows something in up to 12 % of
 * histories (`npm run noise`).
 */
const FALSE_SHARE = 0.08;

/** Raised when pairs are looked at in another way: what an older app kept is then looked at again. */
const METHOD = 1;

/** What a pair said, kept so that it is not looked at again while its days are the same. */
export interface PairLook {
  readonly key: string;
  readonly fingerprint: string;
  readonly lags: readonly LagLook[];
}

/** How many pairs are done. */
export interface LookProgress {
  readonly done: number;
  readonly all: number;
}

/** The lists of findings, and what each pair said, to go on from next time. */
export interface Look {
  readonly found: readonly Finding[];
  readonly silent: readonly LookedAt[];
  readonly tooFew: readonly TooFew[];
  readonly pairs: readonly PairLook[];
}

/**
 * Looks at every pair of a cause and an outcome with enough days together: rank correlation, shuffled blocks
 * of days, and Benjamini–Hochberg over all pairs and lags. It goes a step of some milliseconds at a time, so
 * that whoever runs it can stop between two. The same days give the same findings.
 *
 * @param known pairs that were looked at before
 * @example for (const progress of lookForFindings(data)) …
 */
export function* lookForFindings(
  data: FindingData,
  known: readonly PairLook[] = [],
): Generator<LookProgress, Look> {
  const { enough, tooFew } = candidatePairs(data);
  const knownByKey = new Map(known.map((pair) => [pair.key, pair]));
  const columns = new ColumnsOf(data);
  const pairs: PairLook[] = [];
  for (const [done, candidate] of enough.entries()) {
    const now = { key: pairKey(candidate), fingerprint: columns.fingerprintOf(candidate) };
    const before = knownByKey.get(now.key);
    const lags: LagLook[] = [];
    if (before?.fingerprint === now.fingerprint) lags.push(...before.lags);
    else {
      for (const lag of candidate.lags) {
        yield { done, all: enough.length };
        const { cause, outcome } = columns.prepared(candidate);
        lags.push(lookAtLag(cause, outcome, lag, seeded(seedOf(`${now.key} ${lag}`))));
      }
    }
    pairs.push({ ...now, lags });
  }
  const qValues = benjaminiHochberg(pairs.flatMap(({ lags }) => weighted(lags)));
  const found: Finding[] = [];
  const silent: LookedAt[] = [];
  for (const [index, candidate] of enough.entries()) {
    yield { done: enough.length, all: enough.length };
    const looks = pairs[index]!.lags.map((look) => ({ ...look, q: qValues.shift()! }));
    // The clearest lag stands for the pair; of equally clear ones the one with the closer relation.
    looks.sort((a, b) => a.q - b.q || a.p - b.p || Math.abs(b.correlation) - Math.abs(a.correlation));
    const finding = looks.map((look) => findingOf(candidate, look, columns)).find((one) => one !== undefined);
    const { cause, outcome } = candidate;
    const { lag, days, q } = looks[0]!;
    if (finding) found.push(finding);
    else silent.push({ cause, outcome, lag, days, q });
  }
  found.sort((a, b) => a.p - b.p || Math.abs(b.correlation) - Math.abs(a.correlation));
  return { found, silent, tooFew, pairs };
}

/**
 * The sooner an effect follows, the likelier it is, so the lags of a pair share out its chance of a false
 * finding 3 : 2 : 1 instead of evenly (Genovese, Roeder and Wasserman 2006, "False discovery control with
 * p-value weighting"). The weights of a pair have the mean 1, which keeps the promise.
 */
function weighted(lags: readonly LagLook[]): number[] {
  const total = lags.reduce((sum, { lag }) => sum + 3 - lag, 0);
  return lags.map(({ lag, p }) => Math.min(1, (p * total) / ((3 - lag) * lags.length)));
}

/** A finding needs an effect whose interval leaves out 0 and whose direction is that of the correlation. */
function findingOf(
  candidate: CandidatePair,
  { lag, days, p, q, correlation }: LagLook & { readonly q: number },
  columns: ColumnsOf,
): Finding | undefined {
  if (q > FALSE_SHARE) return undefined;
  const { cause, outcome } = candidate;
  const prepared = columns.prepared(candidate);
  const random = seeded(seedOf(`${pairKey(candidate)} ${lag} effect`));
  const effect = measureEffect(cause.kind, prepared.cause, prepared.outcome, lag, random);
  if (!effect || effect.low * effect.high <= 0 || effect.effect * correlation <= 0) return undefined;
  return { cause, outcome, lag, ...effect, correlation, p, q, days };
}

/** Columns made ready and fingerprinted once, however many pairs they are in. */
class ColumnsOf {
  readonly #first: number;
  readonly #prepared = new Map<Float64Array, PreparedColumn>();
  readonly #fingerprints = new Map<Float64Array, string>();

  constructor({ columns }: FindingData) {
    this.#first = columns.first;
  }

  prepared({ causeValues, outcomeValues }: CandidatePair): {
    readonly cause: PreparedColumn;
    readonly outcome: PreparedColumn;
  } {
    return { cause: this.#prepare(causeValues), outcome: this.#prepare(outcomeValues) };
  }

  fingerprintOf({ causeValues, outcomeValues }: CandidatePair): string {
    return `${METHOD} ${this.#fingerprint(causeValues)} ${this.#fingerprint(outcomeValues)}`;
  }

  #prepare(values: Float64Array): PreparedColumn {
    const known = this.#prepared.get(values) ?? prepareColumn(values);
    this.#prepared.set(values, known);
    return known;
  }

  #fingerprint(values: Float64Array): string {
    const known = this.#fingerprints.get(values) ?? fingerprint(this.#first, values);
    this.#fingerprints.set(values, known);
    return known;
  }
}
