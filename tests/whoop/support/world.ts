import { randomBytes, randomUUID } from "node:crypto";
import {
  connectIntegration,
  removeIntegration,
} from "../../../supabase/functions/_shared/database/integration.ts";
import { markIntegration, markReached } from "../../../supabase/functions/_shared/database/source.ts";
import { readEnvironment } from "../../../supabase/functions/_shared/environment.ts";
import { type Worked, workOff } from "../../../supabase/functions/_shared/jobs/work-off.ts";
import { jsonLog } from "../../../supabase/functions/_shared/log.ts";
import type { Surroundings } from "../../../supabase/functions/_shared/surroundings.ts";
import { enqueueHistory } from "../../../supabase/functions/_shared/whoop/enqueue-history.ts";
import { enqueueRecent } from "../../../supabase/functions/_shared/whoop/enqueue-recent.ts";
import { sealTokens } from "../../../supabase/functions/_shared/whoop/sealed-tokens.ts";
import type { TestDatabase } from "../../sql/support/test-database.ts";
import { startWhoop } from "../contract-server/start.ts";
import type { WhoopOptions, WhoopServer } from "../contract-server/whoop-server.ts";
import { type BeforeCall, serviceDatabase } from "./database.ts";

/** A database, a WHOOP and the functions between them, without the network in front. */
export interface World {
  readonly database: TestDatabase;
  readonly whoop: WhoopServer;
  readonly surroundings: Surroundings;
  /** All that was logged. */
  readonly lines: string[];
  /** All that must never be seen: tokens, as they are and sealed, and keys. */
  readonly secrets: string[];
  /** Set to fail calls of the database, as a worker's death does. */
  readonly onCall: { before: BeforeCall };
  /** Connects a new person to somebody at WHOOP; returns the person's id. */
  readonly connect: (account: number) => Promise<string>;
  /** Connects a new person as one whose history is here already, up to a moment. */
  readonly connectSettled: (account: number, reached: number) => Promise<string>;
  /** When the next job is due, in milliseconds since 1970. */
  readonly nextDue: () => Promise<number | undefined>;
  /** How many jobs of a kind wait. */
  readonly waiting: (kind: string) => Promise<number>;
  /** Brings a person new tokens, as going through WHOOP's consent once more does. */
  readonly reconnect: (userId: string, account: number) => Promise<void>;
  /** Asks for a person's latest records, as the hourly job does. */
  readonly sweep: (
    userId: string,
    how: { readonly full?: boolean; readonly sweep?: boolean },
  ) => Promise<void>;
  /** Lets time pass, here and at WHOOP; the database goes by the real time, see hurry. */
  readonly advance: (milliseconds: number) => void;
  readonly disconnect: (userId: string) => Promise<void>;
  /** Works jobs off until none is due at this moment. */
  readonly tick: () => Promise<Worked>;
  /** Makes waiting jobs due now and ends the leases of workers that died, as time would. */
  readonly hurry: () => Promise<void>;
  /** Works until no job is left but the hourly one; returns how many failed on the way. */
  readonly finish: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** No test needs as many calls of the clock. */
const MOST_ROUNDS = 400;

/** So many that the budget is no matter, for tests about something else. */
const plenty = { perMinute: 1_000_000, perDay: 1_000_000 };

/** @param ownClock the functions' clock, for tests that simulate all time; else it is the real one, see advance */
export async function openWorld(
  database: TestDatabase,
  { ownClock = Date.now, ...options }: WhoopOptions & { readonly ownClock?: () => number } = {},
): Promise<World> {
  // At WHOOP no time passes unless a test says so: what it tells stays the same while a test looks.
  const opened = Date.now();
  const whoop = await startWhoop({ limits: plenty, clock: () => opened, ...options });
  let ahead = 0;
  const lines: string[] = [];
  const onCall: World["onCall"] = { before: () => {} };
  const variables: Partial<Record<string, string>> = {
    SUPABASE_URL: "http://127.0.0.1:1",
    SUPABASE_SERVICE_ROLE_KEY: "service-key",
    APP_ORIGINS: "http://127.0.0.1:4173",
    JOB_SECRET: "job-secret",
    TOKEN_KEYS: `k1:${randomBytes(32).toString("base64url")}`,
    WHOOP_CLIENT_ID: whoop.clientId,
    WHOOP_CLIENT_SECRET: whoop.clientSecret,
    WHOOP_BASE_URL: whoop.url,
  };
  const secrets = ["TOKEN_KEYS", "JOB_SECRET", "WHOOP_CLIENT_SECRET"].flatMap(
    (name) => variables[name] ?? [],
  );
  const now = () => ownClock() + ahead;
  const surroundings: Surroundings = {
    environment: readEnvironment((name) => variables[name]),
    fetch,
    database: await serviceDatabase(database, (name, values) => onCall.before(name, values)),
    now,
    random: (size) => new Uint8Array(randomBytes(size)),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    log: jsonLog(now, (line) => lines.push(line)),
  };
  const bringTokens = async (userId: string, account: number) => {
    const { app, tokens } = tokensOf(surroundings, whoop, account);
    const sealed = await sealTokens(surroundings, app, userId, tokens);
    secrets.push(tokens.access, tokens.refresh, sealed.access, sealed.refresh);
    const connection = { userId, provider: "whoop" } as const;
    const answer = await connectIntegration(surroundings.database, connection, String(account), sealed);
    if ("error" in answer) throw new Error(answer.error);
  };
  const tick = () => workOff(surroundings);
  const hurry = () =>
    database.as("operator", async (query) => {
      await query(`update private.job set run_at = least(run_at, clock_timestamp()), lease = null, lease_until = null
        where dead_at is null and kind <> 'whoop_reconcile'`);
      await query("truncate private.request_slot, private.request_person, private.request_budget");
    });
  return {
    database,
    whoop,
    surroundings,
    lines,
    secrets,
    onCall,
    connect: async (account) => {
      const userId = randomUUID();
      await bringTokens(userId, account);
      await enqueueHistory(surroundings, userId);
      return userId;
    },
    connectSettled: async (account, reached) => {
      const userId = randomUUID();
      await bringTokens(userId, account);
      const connection = { userId, provider: "whoop" } as const;
      await markReached(surroundings.database, connection, reached);
      await markIntegration(surroundings.database, connection, {
        history_since: reached,
        history_done: true,
      });
      return userId;
    },
    nextDue: async () => {
      const [row] = await database.as("operator", (query) =>
        query("select extract(epoch from min(run_at)) * 1000 as at from private.job where dead_at is null"),
      );
      return row?.["at"] === null ? undefined : Number(row?.["at"]);
    },
    waiting: async (kind) => {
      const [row] = await database.as("operator", (query) =>
        query("select count(*) as jobs from private.job where dead_at is null and kind = $1", [kind]),
      );
      return Number(row?.["jobs"]);
    },
    reconnect: async (userId, account) => {
      await bringTokens(userId, account);
      await enqueueHistory(surroundings, userId);
    },
    sweep: (userId, how) => enqueueRecent(surroundings, userId, how, now()),
    advance: (milliseconds) => {
      ahead += milliseconds;
      whoop.clock.advance(milliseconds);
    },
    disconnect: async (userId) => {
      await removeIntegration(surroundings.database, { userId, provider: "whoop" }, true);
    },
    tick,
    hurry,
    finish: async () => {
      let failed = 0;
      for (let rounds = 0; (await jobsLeft(database)) > 0; rounds += 1) {
        if (rounds === MOST_ROUNDS) throw new Error("Jobs go on for ever");
        await hurry();
        failed += (await tick()).failed;
      }
      return failed;
    },
    close: () => whoop.close(),
  };
}

async function jobsLeft(database: TestDatabase): Promise<number> {
  const [row] = await database.as("operator", (query) =>
    query("select count(*) as jobs from private.job where dead_at is null and kind <> 'whoop_reconcile'"),
  );
  return Number(row?.["jobs"]);
}

function tokensOf({ environment, now }: Surroundings, whoop: WhoopServer, account: number) {
  const app = environment.whoop;
  const issued = whoop.connect(account);
  if (!app || issued.refresh_token === undefined) throw new Error("WHOOP is not set up");
  const tokens = {
    access: issued.access_token,
    refresh: issued.refresh_token,
    expiresAt: new Date(now() + issued.expires_in * 1000).toISOString(),
    scopes: issued.scope,
  };
  return { app, tokens };
}
