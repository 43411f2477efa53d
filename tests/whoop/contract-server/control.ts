import { type Answer, json } from "./answer.ts";
import type { WhoopEvent } from "./changes.ts";
import { exportFiles } from "./export-files.ts";
import type { Fault } from "./faults.ts";
import type { Request } from "./handle-request.ts";
import type { PersonOptions } from "./people.ts";
import type { Person } from "./person.ts";
import type { RateLimits } from "./rate-limit.ts";
import type { NightJustOver } from "./wake-up.ts";
import type { WebhookOptions } from "./webhooks.ts";
import type { WhoopServer } from "./whoop-server.ts";
import type { Kind, ScoreState, Wire } from "./wire.ts";

const ROOT = "/__test/";

/** What can be sent, in JSON; each command takes some of it. */
interface Sent extends Fault, PersonOptions, RateLimits, WebhookOptions, NightJustOver {
  readonly userId: number;
  readonly scope?: string;
  readonly set?: number;
  readonly advance?: number;
  readonly event: WhoopEvent;
  readonly record: Kind;
  readonly key: string;
  readonly state: ScoreState;
  readonly changes: { readonly record?: Partial<Wire[Kind]>; readonly score?: object };
  readonly minutes: number;
  readonly sport: string;
}

type Commands = Readonly<Record<string, (whoop: Omit<WhoopServer, "url" | "close">, sent: Sent) => unknown>>;

/**
 * `POST /__test/<command>` with JSON, for tests in another process (Deno, a browser); what the returned
 * object of startWhoop offers, under the same names. Commands that change records answer the events to send.
 *
 * - add-person {seed, days, …} -> {userId}; connect {userId, scope} -> tokens; revoke {userId}
 * - set-clock {set} or {advance}, in milliseconds -> {now}; set-limits {perMinute, perDay}
 * - add-fault {kind, …}; clear-faults; requests -> the record; clear-requests
 * - records {userId, record} -> [{key, record}]; export {userId} -> files by name
 * - update {userId, record, key, changes}; set-state {userId, record, key, state};
 *   remove {userId, record, key}; add-workout {userId, minutes, sport} -> {key, events};
 *   wake-up {userId, recovery, zone}
 * - set-webhook-url {url}; send-webhook {event, …} -> statuses
 */
const commands: Commands = {
  "add-person": ({ people }, sent) => ({ userId: people.add(sent).userId }),
  connect: ({ connect }, { userId, scope }) => connect(userId, scope),
  revoke: ({ revoke }, { userId }) => revoke(userId),
  "set-clock": ({ clock }, { set, advance }) => {
    if (set !== undefined) clock.set(set);
    if (advance !== undefined) clock.advance(advance);
    return { now: clock.now() };
  },
  "set-limits": ({ setLimits }, sent) => setLimits(sent),
  "add-fault": ({ faults }, sent) => faults.add(sent),
  "clear-faults": ({ faults }) => faults.clear(),
  requests: ({ requests }) => requests,
  "clear-requests": ({ requests }) => {
    requests.length = 0;
  },
  records: (whoop, sent) =>
    personOf(whoop, sent)
      .records(sent.record)
      .map(({ key, record }) => ({ key, record })),
  export: (whoop, sent) => exportFiles(personOf(whoop, sent)),
  update: (whoop, sent) => personOf(whoop, sent).update(sent.record, sent.key, sent.changes),
  "set-state": (whoop, sent) => personOf(whoop, sent).setState(sent.record, sent.key, sent.state),
  remove: (whoop, sent) => personOf(whoop, sent).remove(sent.record, sent.key),
  "add-workout": (whoop, sent) => personOf(whoop, sent).addWorkout(sent.minutes, sent.sport),
  "wake-up": (whoop, sent) => personOf(whoop, sent).wakeUp(sent),
  "set-webhook-url": ({ setWebhookUrl }, { url }) => url !== undefined && setWebhookUrl(url),
  "send-webhook": ({ sendWebhook }, { event, ...sent }) => sendWebhook(event, sent),
};

export function isControl({ url }: Request): boolean {
  return url.pathname.startsWith(ROOT);
}

/** Does what a command says; one that can't be done is answered 400 with the reason. */
export async function answerControl(
  { url, body }: Request,
  whoop: Omit<WhoopServer, "url" | "close">,
): Promise<Answer> {
  const command = commands[url.pathname.slice(ROOT.length)];
  if (!command) return json(404, { message: "There is no such command" });
  try {
    const sent = JSON.parse(body || "{}") as Sent;
    return json(200, (await command(whoop, sent)) ?? {});
  } catch (error) {
    return json(400, { message: String(error) });
  }
}

function personOf({ people }: Pick<WhoopServer, "people">, { userId }: Sent): Person {
  const person = people.get(userId);
  if (!person) throw new Error(`There is no person ${userId}`);
  return person;
}
