/**
 * What a line of the log may hold. A closed list, so that no token, no value of somebody's health and no
 * e-mail gets there by a careless line: names and counts only.
 */
export interface LogFields {
  /** The function that ran: "whoop-connect". */
  readonly endpoint?: string;
  readonly request_id?: string;
  readonly method?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly user_id?: string;
  /** What went wrong, by a name of ours: "refresh_refused". */
  readonly code?: string;
  /** The class of an error that nobody expected, and where it was thrown; never its message. */
  readonly error?: string;
  readonly at?: string;
  readonly job_kind?: string;
  readonly attempts?: number;
  readonly count?: number;
}

/** Writes one line. */
export type Log = (level: "info" | "warn" | "error", event: string, fields?: LogFields) => void;

/** A log of JSON lines, read by machines and by whoever searches them. */
export function jsonLog(now: () => number, write: (line: string) => void): Log {
  return (level, event, fields = {}) =>
    write(JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...fields }));
}

/** An error without its message, which may quote anything. */
export function describeError(error: unknown): Pick<LogFields, "error" | "at"> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    at: frames
      .slice(0, 4)
      .map((line) => line.trim().replace(/(file|https?):\/\/\S*\/(?=[^/]+\/[^/]+$)/, ""))
      .join(" "),
  };
}
