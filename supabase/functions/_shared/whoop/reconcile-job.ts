import * as v from "valibot";
import { connectedPeople } from "../database/source.ts";
import type { Surroundings } from "../surroundings.ts";
import { enqueueRecent } from "./enqueue-recent.ts";
import type { JobEnd } from "./job-end.ts";
import { hourOf, startOfHour, sweepOf, sweepPlan } from "./sweep-plan.ts";

/** After a longer rest of this server everybody is swept anyway. */
const MOST_HOURS = 48;

const PAGE = 1000;

const payloadSchema = v.object({ hour: v.optional(v.number()) });

/**
 * Once an hour: asks for the latest records of the people whose turn it is, so that what no event told
 * arrives too. Hours that were missed are made up for.
 */
export async function runReconcile({
  surroundings,
  connected,
  payload,
}: {
  readonly surroundings: Surroundings;
  readonly connected: number;
  readonly payload: Readonly<Record<string, unknown>>;
}): Promise<JobEnd> {
  const { database, now } = surroundings;
  const parsed = v.safeParse(payloadSchema, payload);
  const hour = hourOf(now());
  const first = Math.max((parsed.success ? parsed.output.hour : undefined) ?? hour, hour - MOST_HOURS);
  const plan = sweepPlan(connected);
  for (let after: string | undefined; ; ) {
    const people = await connectedPeople(database, "whoop", after, PAGE);
    for (const userId of people) {
      const turns = hoursFrom(first, hour).flatMap((one) => sweepOf(userId, one, plan) ?? []);
      const last = turns.at(-1);
      if (last) await enqueueRecent(surroundings, userId, sweepPayload(turns), Math.max(now(), last.at));
    }
    after = people.at(-1);
    if (people.length < PAGE) break;
  }
  return { kind: "again", at: startOfHour(hour + 1), payload: { hour: hour + 1 } };
}

function sweepPayload(turns: readonly { readonly full: boolean }[]) {
  return { sweep: true, full: turns.some(({ full }) => full) };
}

function hoursFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
