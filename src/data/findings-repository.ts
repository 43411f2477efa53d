import type { PairLook } from "#core/findings/look-for-findings.ts";
import type { Findings } from "#core/model/finding.ts";
import type { FireDatabase } from "./database.ts";

/** The newest findings; undefined until this device has looked once. */
export async function findings(db: FireDatabase): Promise<Findings | undefined> {
  const row = await db.findings.get("latest");
  return row?.key === "latest" ? row.findings : undefined;
}

/** What each pair said when it was last looked at. */
export async function pairLooks(db: FireDatabase): Promise<readonly PairLook[]> {
  const row = await db.findings.get("pairs");
  return row?.key === "pairs" ? row.pairs : [];
}

/** Keeps new findings in place of the old ones. */
export async function keepFindings(
  db: FireDatabase,
  latest: Findings,
  pairs: readonly PairLook[],
): Promise<void> {
  await db.findings.bulkPut([
    { key: "latest", findings: latest },
    { key: "pairs", pairs },
  ]);
}
