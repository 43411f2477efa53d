import { addDays, type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import { withImportLock } from "#data/import-lock.ts";
import { reopening } from "#data/write.ts";
import { correctClock } from "./clock.ts";
import { type Pulled, type PullRequest, parsePulled, SCHEMA_VERSION } from "./protocol.ts";
import { storePage } from "./pull.ts";
import { pushWaiting, type RoundContext, type RoundFailure } from "./push.ts";
import { answered } from "./request.ts";
import { sendAgain, wasRestored } from "./send-again.ts";
import { syncState } from "./state.ts";

/** So many rows come in an answer. */
const PAGE = 1000;

/** A first sync brings so many days before the rest, so that Today is there at once. */
const RECENT_DAYS = 90;

export type RoundResult = { readonly ok: true } | { readonly ok: false; readonly failure: RoundFailure };

/**
 * Brings this device and the account to the same state: pulls what is new (which also tells the time, the
 * epoch and whether the server still speaks with this app), sends what waits, and pulls once more where
 * others wrote meanwhile. Stopped anywhere, the next round goes on.
 *
 *   pull ──> push ──┬─ only own changes since: done
 *     │             └─ others' too, or merged ──> pull ──> done
 *     └─ no cursor, or the server was restored ──> push ──> first pull ──> done
 */
export async function syncRound(context: RoundContext, size: { batch: number }): Promise<RoundResult> {
  const known = await syncState(context.db, "cursor");
  if (known?.schemaVersion !== SCHEMA_VERSION) return startOver(context, size);
  const page = await pullPage(context, { after: known.cursor });
  if ("failure" in page) return { ok: false, failure: page.failure };
  if (await wasRestored(context.db, page)) {
    await sendAgain(context.db, context.now());
    return startOver(context, size);
  }
  const pulled = await storeFollowing(context, page);
  if (!pulled.ok) return pulled;
  const pushed = await pushWaiting(context, size);
  if (!pushed.ok) return pushed;
  return pushed.isUpToDate ? { ok: true } : pullNew(context);
}

/**
 * A round without a cursor sends first: the server sets aside what loses there, while pulling would replace
 * records here that it has never seen.
 */
async function startOver(context: RoundContext, size: { batch: number }): Promise<RoundResult> {
  const greeting = await pullPage(context, { after: null, pageSize: 1 });
  if ("failure" in greeting) return { ok: false, failure: greeting.failure };
  const pushed = await pushWaiting(context, size);
  if (!pushed.ok) return pushed;
  // Scores wait for the end: worked out from half of the records they would be wrong.
  return withImportLock(context.db, () => firstPull(context));
}

async function pullNew(context: RoundContext): Promise<RoundResult> {
  const known = await syncState(context.db, "cursor");
  const page = await pullPage(context, { after: known?.cursor ?? null });
  if ("failure" in page) return { ok: false, failure: page.failure };
  // Restored on the way: the next round begins anew.
  if (await wasRestored(context.db, page)) return { ok: false, failure: { kind: "server" } };
  return storeFollowing(context, page);
}

function storeFollowing(context: RoundContext, page: Pulled): Promise<RoundResult> | RoundResult {
  return page.rows.length === 0 ? { ok: true } : withImportLock(context.db, () => storeFrom(context, page));
}

/** Everything, the last 90 days first. */
async function firstPull(context: RoundContext): Promise<RoundResult> {
  const { db } = context;
  const today = localDay(context.now() as Instant, 0 as OffsetMinutes);
  const recent = await pullPage(context, { after: null, since: addDays(today, -RECENT_DAYS) });
  if ("failure" in recent) return { ok: false, failure: recent.failure };
  const total = recent.total ?? 0;
  await db.sync_state.put({ key: "firstSync", done: 0, total });
  let page: Page = recent;
  for (;;) {
    await storePage(db, page, context.now());
    if (!page.more) break;
    page = await pullPage(context, { after: page.cursor, since: addDays(today, -RECENT_DAYS) });
    if ("failure" in page) return { ok: false, failure: page.failure };
  }
  const all = recent.more || recent.rows.length < total;
  page = all ? await pullPage(context, { after: null }) : recent;
  if ("failure" in page) return { ok: false, failure: page.failure };
  const result = await storeFrom(context, page, total);
  if (result.ok) await db.sync_state.delete("firstSync");
  return result;
}

/** Stores a page and all that follow it. */
async function storeFrom(context: RoundContext, first: Pulled, total?: number): Promise<RoundResult> {
  const { db } = context;
  let page = first;
  let done = 0;
  for (;;) {
    const stored = page;
    await reopening(db, () => storePage(db, stored, context.now(), stored.cursor));
    done += stored.rows.length;
    if (total) await db.sync_state.put({ key: "firstSync", done: Math.min(done, total), total });
    if (!stored.more) return { ok: true };
    const next = await pullPage(context, { after: stored.cursor });
    if ("failure" in next) return { ok: false, failure: next.failure };
    // Restored on the way: the next round begins anew.
    if (await wasRestored(db, next)) return { ok: false, failure: { kind: "server" } };
    page = next;
  }
}

type Page = Pulled | { readonly failure: RoundFailure };

async function pullPage(
  { db, server, space, signal, now }: RoundContext,
  {
    after,
    since,
    pageSize = PAGE,
  }: { readonly after: unknown; readonly since?: string; readonly pageSize?: number },
): Promise<Page> {
  if (signal.aborted) return { failure: { kind: "stopped" } };
  const request: PullRequest = {
    schema_version: SCHEMA_VERSION,
    after,
    page_size: pageSize,
    since: since ?? null,
  };
  const begun = now();
  const answer = await answered(signal, (limited) => server.pull(space, request, limited));
  if (!answer.ok) return { failure: answer };
  const pulled = parsePulled(answer.body);
  if (!pulled) return { failure: { kind: "unreadable" } };
  if ("refused" in pulled) return { failure: pulled };
  await correctClock(db, pulled.server_time, (begun + now()) / 2);
  return pulled;
}
