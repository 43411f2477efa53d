import type { SyncAnswer } from "../../src/remote/call-function.ts";
import type { SyncServer } from "../../src/sync/protocol.ts";

/** Thrown where a device dies: nothing of what it held in memory is there afterwards. */
export class Crash extends Error {}

/** What can happen to a request, each as likely as its place in the list is frequent. */
const fates = [
  "arrives",
  "arrives",
  "arrives",
  "arrives",
  "arrives",
  "arrives",
  "lostOnTheWay",
  "answerLost",
  "doubled",
  "late",
  "tokenExpired",
  "tooMany",
  "tooLarge",
  "crashBefore",
  "crashAfter",
  "busyBefore",
  "busyAfter",
] as const;

const PAGE = 8;

export interface Trouble {
  readonly random: () => number;
  /** Requests that arrive much later than their sender gave up on them. */
  readonly late: (() => Promise<unknown>)[];
  /** Something else happens while the request is under way. */
  readonly meanwhile: () => Promise<void>;
  isOn: boolean;
}

/** A server behind a bad network: requests are lost, doubled, late or refused, and devices die meanwhile. */
export function faulty(server: SyncServer, trouble: Trouble): SyncServer {
  return {
    push: (space, request, signal) =>
      meetFate(trouble, request.changes.length, () => server.push(space, request, signal)),
    pull: (space, request, signal) => {
      // Small pages, so that a few dozen records take several.
      const page = { ...request, page_size: Math.min(request.page_size, PAGE) };
      return meetFate(trouble, 1, () => server.pull(space, page, signal));
    },
  };
}

async function meetFate(
  trouble: Trouble,
  size: number,
  call: () => Promise<SyncAnswer>,
): Promise<SyncAnswer> {
  const fate = trouble.isOn ? fates[Math.floor(trouble.random() * fates.length)] : "arrives";
  switch (fate) {
    case "lostOnTheWay":
      return { ok: false, kind: "offline" };
    case "answerLost":
      await call();
      return { ok: false, kind: "offline" };
    case "doubled":
      await call();
      return call();
    case "late":
      trouble.late.push(call);
      return { ok: false, kind: "offline" };
    case "tokenExpired":
      return { ok: false, kind: "unauthorized" };
    case "tooMany":
      return { ok: false, kind: "tooMany", retryAfterMs: 1000 };
    case "tooLarge":
      return size > 1 ? { ok: false, kind: "tooLarge" } : call();
    case "crashBefore":
      throw new Crash();
    case "crashAfter":
      await call();
      throw new Crash();
    case "busyBefore":
      await trouble.meanwhile();
      return call();
    case "busyAfter": {
      const answer = await call();
      await trouble.meanwhile();
      return answer;
    }
    default:
      return call();
  }
}
