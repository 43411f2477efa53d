/** How long to rest between looks for work, in milliseconds; hosted projects look once a minute. */
const REST = 5_000;

/** What calls jobs-tick on this computer, where the database has no clock of its own. */
export interface Ticking {
  /** Looks for work now: a request came that may have brought some. */
  readonly hurry: () => void;
  readonly stop: () => void;
}

/** Calls jobs-tick again and again, one call at a time, until stopped. */
export function keepTicking(functionsUrl: string, jobSecret: string): Ticking {
  let timer: NodeJS.Timeout | undefined;
  let isUnderWay = false;
  let isHurried = false;
  let isStopped = false;

  const tick = async () => {
    isUnderWay = true;
    isHurried = false;
    try {
      const answer = await fetch(`${functionsUrl}/functions/v1/jobs-tick`, {
        method: "POST",
        headers: { authorization: `Bearer ${jobSecret}` },
      });
      await answer.arrayBuffer();
    } catch {
      // The process has ended or hangs; whoever started it sees to that.
    }
    isUnderWay = false;
    schedule(isHurried ? 0 : REST);
  };
  const schedule = (pause: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(tick, pause);
  };

  schedule(0);
  return {
    hurry: () => {
      isHurried = true;
      if (!isUnderWay) schedule(0);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
