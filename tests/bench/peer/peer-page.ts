import { createClient } from "@supabase/supabase-js";
import { createRxDatabase, type RxCollection, type RxJsonSchema } from "rxdb/plugins/core";
import { replicateSupabase } from "rxdb/plugins/replication-supabase";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";

/** A check-in without its contexts, for which the plugin has no type. */
export interface PeerDocument {
  readonly id: string;
  readonly at: number;
  readonly offset_minutes: number;
  readonly day: string;
  readonly rating: number;
  readonly energy: number;
  readonly stress: number;
}

/** What the page does for the benchmark, each as a new account; gives the milliseconds of the replication. */
export interface PeerPage {
  push(documents: readonly PeerDocument[]): Promise<number>;
  /** Rejects unless exactly so many documents arrive. */
  pull(count: number): Promise<number>;
}

const schema: RxJsonSchema<PeerDocument> = {
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: {
    id: { type: "string", maxLength: 36 },
    at: { type: "number" },
    offset_minutes: { type: "number" },
    day: { type: "string" },
    rating: { type: "number" },
    energy: { type: "number" },
    stress: { type: "number" },
  },
  required: ["id", "at", "offset_minutes", "day", "rating", "energy", "stress"],
};

const peer: PeerPage = {
  async push(documents) {
    const checkIns = await emptyCollection();
    await checkIns.bulkInsert([...documents]);
    return replicated(checkIns, "peer_push", { push: { batchSize: 500 } });
  },
  async pull(count) {
    const checkIns = await emptyCollection();
    const ms = await replicated(checkIns, "peer_pull", { pull: { batchSize: 1000 } });
    const arrived = await checkIns.count().exec();
    if (arrived !== count) throw new Error(`${arrived} documents arrived instead of ${count}`);
    return ms;
  },
};
Object.assign(globalThis, { peer });

async function emptyCollection(): Promise<RxCollection<PeerDocument>> {
  const storage = getRxStorageDexie();
  const database = await createRxDatabase({ name: "peer", storage, multiInstance: false });
  const { checkIns } = await database.addCollections<{ checkIns: RxCollection<PeerDocument> }>({
    checkIns: { schema },
  });
  return checkIns;
}

async function replicated(
  collection: RxCollection<PeerDocument>,
  tableName: string,
  way: { readonly push: { readonly batchSize: number } } | { readonly pull: { readonly batchSize: number } },
): Promise<number> {
  const client = createClient(location.origin, "sb_publishable_local", { global: { fetch: unquoting } });
  const email = `${crypto.randomUUID()}@example.com`;
  const { error } = await client.auth.signUp({ email, password: "four calm grey herons" });
  if (error) throw error;
  const begun = performance.now();
  const replication = replicateSupabase<PeerDocument>({
    client,
    tableName,
    collection,
    replicationIdentifier: tableName,
    live: false,
    ...way,
  });
  // It tries for ever otherwise, whatever is wrong.
  const failed = new Promise<never>((_, reject) => {
    replication.error$.subscribe(reject);
  });
  await Promise.race([replication.awaitInitialReplication(), failed]);
  return performance.now() - begun;
}

/** The plugin puts names of columns in quotes, which PostgREST reads and the local backend does not. */
function unquoting(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return fetch(String(input).replaceAll("%22", ""), init);
}
