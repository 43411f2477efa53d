import type { Instant } from "#core/time.ts";
import type { WhoopEvent } from "./changes.ts";
import type { Person } from "./person.ts";
import type { WhoopServer } from "./whoop-server.ts";

const EVERY = 30_000;
/** WHOOP sends nothing of cycles. */
const announced = ["sleep", "recovery", "workout"] as const;

/** Sends webhooks of what the bands of connected people report as time goes by; gives what stops it. */
export function announceNewRecords(whoop: WhoopServer): () => void {
  let told = whoop.clock.now();
  const timer = setInterval(() => {
    const since = told;
    told = whoop.clock.now();
    const connected = new Set(whoop.requests.map(({ userId }) => userId));
    const events = whoop.people
      .all()
      .filter(({ userId }) => connected.has(userId))
      .flatMap((person) => eventsSince(person, since));
    // Webhooks get lost in real life too; a reconciling pull finds what they told of.
    for (const event of events) whoop.sendWebhook(event).catch(() => {});
  }, EVERY);
  return () => clearInterval(timer);
}

/** The events of records that appeared after a moment. */
export function eventsSince(person: Person, since: Instant): WhoopEvent[] {
  return announced.flatMap((kind) =>
    person
      .records(kind)
      .filter(({ appearsAt }) => appearsAt > since)
      .map(({ key }): WhoopEvent => ({ user_id: person.userId, id: key, type: `${kind}.updated` })),
  );
}
