import { addDays, type Instant, localDay, type OffsetMinutes } from "#core/time.ts";
import { withImportLock } from "#data/import-lock.ts";
import { reopening } from "#data/write.ts";
import { correctClock } from "./clock.ts";
import { type Pulled, type PullRequest, parsePulled, SCHEMA_VERSION } from "./protocol.ts";
import { storePage } from "./pull.ts";
import { PAGE, pushWaiting, type RoundContext, type RoundFailure } from "./push.ts";
import { answered } from "./request.ts";
import { sendAgain, startOver, wasRestored } from "./send-again.ts";
import { syncState } from "./state.ts";
import { isUnderstood } from "./understood.ts";

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
 *     └─ first sync, or the server was restored ──> push ──> first pull ──> done
 */
export async function syncRound(context: RoundContext): Promise<RoundResult> {
  const { db } = context;
  const known = await syncState(db, "cursor");
  const isFirst = !isUnderstood(known) || (await syncState(db, "firstSync")) !== undefined;
  const page = await pullPage(context, { after: known?.cursor ?? null, ...(isFirst && { pageSize: 1 }) });
  if ("failure" in page) return { ok: false, failure: page.failure };
  const isRestored = await wasRestored(db, page);
  if (isRestored) await sendAgain(db, page.epoch, context.now());
  else if (!isUnderstood(known)) await startOver(db, page.epoch);
  if (isFirst || isRestored) return firstRound(context);

  const pulled = await storeFollowing(context, page);
  if (!pulled.ok) return pulled;
  const pushed = await pushWaiting(context);
  if (!pushed.ok) return pushed;
  return pushed.isUpToDate ? { ok: true } : pullNew(context);
}

/**
 * A round that has nothing to start from sends first: the server sets aside what loses there, while pulling
 * would replace records here that it has never seen.
 */
async function firstRound(context: RoundContext): Promise<RoundResult> {
  const pushed = await pushWaiting(context);
  if (!pushed.ok) return pushed;
  // Scores wait for the end: worked out from half of the records they would be wrong.
  return withImportLock(context.db, () => firstPull(context));
}

async function pullNew(context: RoundContext): Promise<RoundResult> {
  const known = await syncState(context.db, "cursor");
  const page = await pullNext(context, { after: known?.cursor ?? null });
  return "failure" in page ? { ok: false, failure: page.failure } : storeFollowing(context, page);
}

function storeFollowing(context: RoundContext, page: Pulled): Promise<RoundResult> | RoundResult {
  return page.rows.length === 0 ? { ok: true } : withImportLock(context.db, () => storeFrom(context, page));
}

/** Everything, the last 90 days first. One that was cut short goes on where it was. */
async function firstPull(context: RoundContext): Promise<RoundResult> {
  const { db, now } = context;
  const known = await syncState(db, "cursor");
  if (known && known.cursor.seq === 0) {
    const today = localDay(now() as Instant, 0 as OffsetMinutes);
    const since = addDays(today, -RECENT_DAYS);
    let page = await pullNext(context, { after: null, since });
    for (;;) {
      if ("failure" in page) return { ok: false, failure: page.failure };
      await storePage(db, page, now());
      if (page.total !== undefined) await db.sync_state.put({ key: "firstSync", done: 0, total: page.total });
      if (!page.more) break;
      page = await pullNext(context, { after: page.cursor, since });
    }
  }
  const page = await pullNext(context, { after: known?.cursor ?? null });
  if ("failure" in page) return { ok: false, failure: page.failure };
  const result = await storeFrom(context, page);
  if (result.ok) await db.sync_state.delete("firstSync");
  return result;
}

/** Stores a page and all that follow it. */
async function storeFrom(context: RoundContext, first: Pulled): Promise<RoundResult> {
  const { db } = context;
  const progress = await syncState(db, "firstSync");
  let done = progress?.done ?? 0;
  let page = first;
  for (;;) {
    const stored = page;
    // The next page is on its way while this one is stored.
    const following = stored.more ? pullNext(context, { after: stored.cursor }) : undefined;
    following?.catch(() => {});
    await reopening(db, () => storePage(db, stored, context.now(), stored.cursor));
    done += stored.rows.length;
    if (progress) await db.sync_state.put({ ...progress, done: Math.min(done, progress.total) });
    if (!following) return { ok: true };
    const next = await following;
    if ("failure" in next) return { ok: false, failure: next.failure };
    page = next;
  }
}

type Page = Pulled | { readonly failure: RoundFailure };

interface PageRequest {
  readonly after: unknown;
  readonly since?: string;
  readonly pageSize?: number;
}

/** A page of the server that the round began with; restored on the way, the next round begins anew. */
async function pullNext(context: RoundContext, request: PageRequest): Promise<Page> {
  const page = await pullPage(context, request);
  if ("failure" in page) return page;
  return (await wasRestored(context.db, page)) ? { failure: { kind: "server" } } : page;
}

async function pullPage(
  { db, server, space, signal, now, size }: RoundContext,
  { after, since, pageSize = size.page }: PageRequest,
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
  if (!answer.ok) {
    // Less may come through where all of it did not.
    if (answer.kind === "slow" || answer.kind === "tooLarge") size.page = Math.ceil(size.page / 2);
    return { failure: answer };
  }
  size.page = Math.min(PAGE, size.page * 2);
  const pulled = parsePulled(answer.body);
  if (!pulled) return { failure: { kind: "unreadable" } };
  if ("refused" in pulled) return { failure: pulled };
  await correctClock(db, pulled.server_time, (begun + now()) / 2);
  return pulled;
}
