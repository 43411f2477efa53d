import { type Integration, integrationIds, type Provider } from "#core/model/integration.ts";
import type { FireDatabase } from "./database.ts";
import { isTombstone } from "./synced-tables.ts";

/** How the connection to a service stands; undefined when there never was one. */
export async function integration(db: FireDatabase, provider: Provider): Promise<Integration | undefined> {
  const row = await db.integration.get(integrationIds[provider]);
  return row && !isTombstone(row) ? row : undefined;
}
