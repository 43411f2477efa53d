import { expect, test } from "vitest";
import { seeded } from "#core/sample/seeded.ts";
import { requestLimits } from "../../supabase/functions/_shared/whoop/request-limits.ts";
import { sweepOf, sweepPlan } from "../../supabase/functions/_shared/whoop/sweep-plan.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SEED = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
const PEOPLE = 1000;
const LIMITS = { perMinute: 100, perDay: 10_000 };
const HOURS = 4 * 24;
const FIRST_HOUR = 490_000;
/** A sweep's first look, and all that a full one asks. */
const COST = { cheap: 1, full: 4 };
/** A night's events take three requests, and its score often changes once more; workouts one each. */
const NIGHT = 4;

const random = seeded(SEED);
const hex = (digits: number) =>
  Math.floor(random() * 16 ** digits)
    .toString(16)
    .padStart(digits, "0");

/** The most requests that lie within any stretch of a length. */
function mostWithin(requests: readonly { at: number; cost: number }[], length: number): number {
  const inOrder = requests.toSorted((a, b) => a.at - b.at);
  let [from, sum, most] = [0, 0, 0];
  for (const { at, cost } of inOrder) {
    sum += cost;
    for (let first = inOrder[from]; first && first.at <= at - length; first = inOrder[from]) {
      sum -= first.cost;
      from += 1;
    }
    most = Math.max(most, sum);
  }
  return most;
}

test("a thousand people's sweeps and events fit WHOOP's limits, and nobody waits for a sweep over 17 hours", () => {
  const plan = sweepPlan(PEOPLE);
  const requests: { at: number; cost: number }[] = [];
  let longestWait = 0;
  for (let person = 0; person < PEOPLE; person += 1) {
    const id = `${hex(8)}-0000-4000-8000-${hex(12)}`;
    let last = FIRST_HOUR * HOUR;
    for (let hour = FIRST_HOUR; hour < FIRST_HOUR + HOURS; hour += 1) {
      const sweep = sweepOf(id, hour, plan);
      if (!sweep) continue;
      requests.push({ at: sweep.at, cost: sweep.full ? COST.full : COST.cheap });
      longestWait = Math.max(longestWait, sweep.at - last);
      last = sweep.at;
    }
    for (let day = 0; day < HOURS / 24; day += 1) {
      const midnight = (FIRST_HOUR + day * 24) * HOUR;
      // All in one time zone, and up between six and nine: the worst that can be.
      requests.push({ at: midnight + (6 + 3 * random()) * HOUR, cost: NIGHT });
      if (random() < 0.8) requests.push({ at: midnight + (8 + 14 * random()) * HOUR, cost: 1 });
    }
  }
  const measured = {
    seed: SEED,
    inAMinute: mostWithin(requests, MINUTE),
    inADay: mostWithin(requests, 24 * HOUR),
    longestWaitHours: longestWait / HOUR,
  };
  // Kept here for who changes the plan: what it comes to.
  console.log(measured);
  expect(measured.inAMinute).toBeLessThan(requestLimits("news", PEOPLE, LIMITS).perMinute);
  expect(measured.inADay).toBeLessThan(requestLimits("news", PEOPLE, LIMITS).perDay);
  expect(measured.longestWaitHours).toBeLessThanOrEqual(17);
});
