/** How long a request may be silent. */
export interface Patience {
  /** Aborts when it has run out, and when the signal that it was made with does. */
  readonly signal: AbortSignal;
  /** Something was heard: the time starts over. */
  readonly renew: () => void;
  /** The request is over. */
  readonly end: () => void;
}

/** Waits for each sign of life so many milliseconds. */
export function patient(signal: AbortSignal, milliseconds: number): Patience {
  const controller = new AbortController();
  // AbortSignal.any would do this where every browser had it.
  const abort = () => controller.abort();
  let timer = setTimeout(abort, milliseconds);
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();
  return {
    signal: controller.signal,
    renew() {
      clearTimeout(timer);
      timer = setTimeout(abort, milliseconds);
    },
    end() {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
    },
  };
}
