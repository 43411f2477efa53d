import { solveLower } from "../stats/cholesky.ts";
import { centre, type GaussianBelief, learn, type Observation, relax } from "../stats/gaussian-belief.ts";
import { logistic } from "../stats/logistic.ts";
import type { FactorInput } from "./factor-input.ts";
import { populationPrior } from "./population-prior.ts";
import { FIRST_FACTOR, type PopulationPrior, WEIGHTS } from "./weights.ts";

/** What has been learned about one person's weights, as numbers that can be stored. */
export interface PersonalState {
  readonly precision: readonly number[];
  readonly pull: readonly number[];
  /** Log loss so far of the weights everybody starts with, and of the person's own, old days fading. */
  readonly loss: { readonly start: number; readonly own: number };
  readonly answers: number;
}

/** Weights to score with. */
export interface Weights {
  readonly mean: Float64Array;
  /** See `centre`. */
  readonly triangle: Float64Array;
  /** See `PopulationPrior`. */
  readonly differ: readonly number[];
}

/** How much of the losses and of what was learned is left a week later. */
const KEPT_LOSS = 0.98;
const KEPT_BELIEF = 0.995;
/** The person's own weights are used after this many answers, where they did better until then. */
const ANSWERS_NEEDED = 14;
/** By how much log loss: what came was seven times likelier by one's own, so that luck seldom decides. */
const LEAD_NEEDED = 2;

/**
 * The weights of one person: they start as everybody's and learn, week by week, from whether the next day
 * fell into the person's worst fifth. Both are run side by side, each judged only on days it had not yet
 * learned from; the person's own are used only while they lose less.
 */
export class PersonalWeights {
  readonly #prior: PopulationPrior;
  /** What everybody starts with. */
  readonly start: Weights;
  #belief: GaussianBelief;
  #own: Weights;
  #loss: { start: number; own: number };
  #answers: number;

  constructor(state?: PersonalState, prior = populationPrior) {
    this.#prior = prior;
    this.start = this.#centred(prior.belief);
    this.#belief = state ? { size: WEIGHTS, precision: state.precision, pull: state.pull } : prior.belief;
    this.#own = state ? this.#centred(this.#belief) : this.start;
    this.#loss = state ? { ...state.loss } : { start: 0, own: 0 };
    this.#answers = state?.answers ?? 0;
  }

  /** The weights to score with now, until the next week is learned from. */
  get current(): Weights {
    return this.#answers >= ANSWERS_NEEDED && this.#loss.own + LEAD_NEEDED < this.#loss.start
      ? this.#own
      : this.start;
  }

  /** Judges both sets of weights on a week of answered days, then learns from it. */
  learnWeek(week: readonly Observation[]): void {
    this.#loss.start *= KEPT_LOSS;
    this.#loss.own *= KEPT_LOSS;
    for (const observation of week) {
      this.#loss.start += loss(this.start.mean, observation);
      this.#loss.own += loss(this.#own.mean, observation);
    }
    this.#answers += week.length;
    this.#belief = learn(relax(this.#belief, this.#prior.belief, KEPT_BELIEF), week);
    // Everybody's weights stay; one's own are written over, since arrays for each week of ten years add up.
    if (this.#own === this.start) this.#own = this.#centred(this.#belief);
    else centre(this.#belief, this.#own);
  }

  #centred(belief: GaussianBelief): Weights {
    return { ...centre(belief), differ: this.#prior.differ };
  }

  state(): PersonalState {
    return {
      precision: this.#belief.precision,
      pull: this.#belief.pull,
      loss: { ...this.#loss },
      answers: this.#answers,
    };
  }
}

/** Minus the log of the chance that was given to what happened. */
function loss(weights: Float64Array, { inputs, offset, yes }: Observation): number {
  const odds = logOddsOf(weights, inputs, offset);
  return -Math.log(yes ? logistic(odds) : logistic(-odds));
}

/** The log odds of a day: offset + Σ weight × input. */
export function logOddsOf(weights: Float64Array, inputs: ArrayLike<number>, offset: number): number {
  let odds = offset;
  for (let i = 0; i < WEIGHTS; i++) odds += weights[i]! * inputs[i]!;
  return odds;
}

/** Scratch space: a new array for each day's variance would cost more than working it out. */
const solution = new Float64Array(WEIGHTS);

/** Variance of a day's log odds: from not knowing the weights (shared by days) and the day's own gaps. */
export function varianceOf(
  { mean, triangle, differ }: Weights,
  inputs: ArrayLike<number>,
  factors: readonly FactorInput[],
): { readonly shared: number; readonly own: number } {
  solveLower(triangle, inputs, WEIGHTS, solution);
  let shared = 0;
  for (let i = 0; i < WEIGHTS; i++) shared += solution[i]! * solution[i]!;
  let own = 0;
  for (let i = 0; i < factors.length; i++) {
    own += factors[i]!.variance * (mean[FIRST_FACTOR + i]! ** 2 + differ[FIRST_FACTOR + i]! ** 2);
  }
  return { shared, own };
}
