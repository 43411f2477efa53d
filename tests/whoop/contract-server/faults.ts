/**
 * What can go wrong, and where.
 * - slow: the answer comes so many milliseconds later
 * - unauthorized, tooManyRequests, serverError: 401, 429, 500, and nothing else happens
 * - malformed: 200 with a page of HTML, as a proxy would send
 * - wrongShape: JSON whose first record has a start that is no time, or a sleep_id that is none
 * - truncated: the answer ends in its middle, with the connection
 * - cut: all is done, a token spent too, and no answer comes (Deno then sends the request again by itself,
 *   POST too, where the connection had served one before)
 * - clockSkew: WHOOP's clock is so many milliseconds ahead, in its dates and in webhooks
 * - doubleDelivery: each webhook comes twice
 */
export type FaultKind =
  | "slow"
  | "unauthorized"
  | "tooManyRequests"
  | "serverError"
  | "malformed"
  | "wrongShape"
  | "truncated"
  | "cut"
  | "clockSkew"
  | "doubleDelivery";

export interface Fault {
  readonly kind: FaultKind;
  /** Only requests whose path begins so, such as `/developer/v2/cycle` or `/oauth/oauth2/token`. */
  readonly path?: string;
  /** Only requests for this person. */
  readonly userId?: number;
  /** So many requests; all until cleared unless told. */
  readonly times?: number;
  /** For slow and clockSkew. */
  readonly milliseconds?: number;
  /** What the headers of a 429 say; 30 unless told. */
  readonly resetSeconds?: number;
}

export interface Faults {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** The first fault of these kinds that a request meets; counts it. */
  readonly meet: (
    kinds: readonly FaultKind[],
    at?: { readonly path?: string; readonly userId?: number | undefined },
  ) => Fault | undefined;
}

export function createFaults(): Faults {
  let live: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      live.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      live = [];
    },
    meet: (kinds, { path = "", userId } = {}) => {
      const met = live.find(
        ({ fault }) =>
          kinds.includes(fault.kind) &&
          path.startsWith(fault.path ?? "") &&
          (fault.userId === undefined || fault.userId === userId),
      );
      if (!met) return undefined;
      met.left -= 1;
      live = live.filter(({ left }) => left > 0);
      return met.fault;
    },
  };
}
