/**
 * What can go wrong, and where.
 * - slowFirstByte: the answer begins so many milliseconds later
 * - slowChunks: so many milliseconds lie before each event of a stream but the first
 * - cut: the connection ends in the middle of the answer, at once where nothing is streamed
 * - neverEnds: the middle of the stream is its last that comes, and the connection stays open
 * - malformed: an event in the middle of the stream is no JSON; without a stream, a page of HTML
 * - unauthorized, tooManyRequests, serverError, overloaded: the provider's own refusals
 * - refusal: the model itself refuses, after nothing was said
 */
export type FaultKind =
  | "slowFirstByte"
  | "slowChunks"
  | "cut"
  | "neverEnds"
  | "malformed"
  | "unauthorized"
  | "tooManyRequests"
  | "serverError"
  | "overloaded"
  | "refusal";

export interface Fault {
  readonly kind: FaultKind;
  /** Only requests whose path begins so, such as `/v1/messages`. */
  readonly path?: string;
  /** So many requests; all until cleared unless told. */
  readonly times?: number;
  /** For slowFirstByte and slowChunks. */
  readonly milliseconds?: number;
  /** What Retry-After of a 429 says; 20 unless told. */
  readonly retryAfterSeconds?: number;
}

export interface Faults {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** The first fault of these kinds that a request meets; counts it. */
  readonly meet: (kinds: readonly FaultKind[], path: string) => Fault | undefined;
}

export function createFaults(): Faults {
  let live: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      live.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      live = [];
    },
    meet: (kinds, path) => {
      const met = live.find(({ fault }) => kinds.includes(fault.kind) && path.startsWith(fault.path ?? ""));
      if (!met) return undefined;
      met.left -= 1;
      live = live.filter(({ left }) => left > 0);
      return met.fault;
    },
  };
}
