import type { Outcome } from "./job-end.ts";
import { type ApiRecords, cyclesMissing } from "./map-records.ts";
import type { WhoopRows } from "./rows.ts";
import { type ApiCycle, cycleSchema } from "./schemas.ts";
import type { WhoopClient } from "./whoop-client.ts";

/** More recoveries without a cycle than this are WHOOP's own disorder, and not worth everybody's budget. */
const MOST = 5;

/** Fetches the cycles that recoveries name and that did not come with them. */
export async function missingCycles(
  client: WhoopClient,
  records: ApiRecords,
  known: Pick<WhoopRows, "cycle">,
): Promise<Outcome<ApiCycle[]>> {
  const found: ApiCycle[] = [];
  for (const id of cyclesMissing(records, known).slice(0, MOST)) {
    const cycle = await client.one(cycleSchema, `/v2/cycle/${id}`);
    if (cycle.kind !== "ok") return cycle;
    if (cycle.value) found.push(cycle.value);
  }
  return { kind: "ok", value: found };
}
