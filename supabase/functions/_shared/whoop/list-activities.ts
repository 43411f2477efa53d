import type { Outcome } from "./job-end.ts";
import type { ApiRecovery, ApiSleep, ApiWorkout } from "./schemas.ts";
import { recoverySchema, sleepSchema, workoutSchema } from "./schemas.ts";
import type { Listed, WhoopClient, Window } from "./whoop-client.ts";

/** Which kinds to ask for, and from when on. */
export interface Wanted {
  readonly sleep?: Window | undefined;
  readonly recovery?: Window | undefined;
  readonly workout?: Window | undefined;
}

/** What WHOOP told of the kinds that were asked for; the others are absent. */
export interface Activities {
  readonly sleeps?: readonly ApiSleep[];
  readonly recoveries?: readonly ApiRecovery[];
  readonly workouts?: readonly ApiWorkout[];
  /** How many records could not be read. */
  readonly skipped: number;
}

const none: Outcome<undefined> = { kind: "ok", value: undefined };

/** All sleeps, recoveries and workouts of a time. */
export async function listActivities(
  client: WhoopClient,
  { sleep, recovery, workout }: Wanted,
): Promise<Outcome<Activities>> {
  const sleeps = sleep ? await client.all(sleepSchema, "/v2/activity/sleep", sleep) : none;
  if (sleeps.kind !== "ok") return sleeps;
  const recoveries = recovery ? await client.all(recoverySchema, "/v2/recovery", recovery) : none;
  if (recoveries.kind !== "ok") return recoveries;
  const workouts = workout ? await client.all(workoutSchema, "/v2/activity/workout", workout) : none;
  if (workouts.kind !== "ok") return workouts;
  return {
    kind: "ok",
    value: {
      ...(sleeps.value && { sleeps: sleeps.value.records }),
      ...(recoveries.value && { recoveries: recoveries.value.records }),
      ...(workouts.value && { workouts: workouts.value.records }),
      skipped: skippedIn(sleeps.value) + skippedIn(recoveries.value) + skippedIn(workouts.value),
    },
  };
}

function skippedIn(listed: Listed<unknown> | undefined): number {
  return listed?.skipped ?? 0;
}
