/** How long to rest between looks for work, in milliseconds; hosted projects look once a minute. */
const REST = 5_000;

/** What calls jobs-tick on this computer, where the database has no clock of its own. */
export interface Ticking {
  /** Looks for work now: a request came that may have brought some. */
  readonly hurry: () => void;
  /** Resolves when no call is under way any more, or has been for too long. */
  readonly stop: () => Promise<void>;
}

/** How long a call may take to end once nobody wants another, in milliseconds. */
const LAST_WORDS = 2_000;

/** Calls jobs-tick again and again, one call at a time, until stopped. */
export function keepTicking(functionsUrl: string, jobSecret: string): Ticking {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | undefined;
  let isHurried = false;
  let isStopped = false;

  const tick = () => {
    isHurried = false;
    underWay = callOnce(functionsUrl, jobSecret).then(() => {
      underWay = undefined;
      schedule(isHurried ? 0 : REST);
    });
  };
  const schedule = (pause: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(tick, pause);
  };

  schedule(0);
  return {
    hurry: () => {
      isHurried = true;
      if (!underWay) schedule(0);
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, LAST_WORDS))]);
    },
  };
}

async function callOnce(functionsUrl: string, jobSecret: string): Promise<void> {
  try {
    const answer = await fetch(`${functionsUrl}/functions/v1/jobs-tick`, {
      method: "POST",
      headers: { authorization: `Bearer ${jobSecret}` },
    });
    await answer.arrayBuffer();
  } catch {
    // The process has ended or hangs; whoever started it sees to that.
  }
}
