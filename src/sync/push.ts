import type { FireDatabase } from "#data/database.ts";
import { BATCH as BATCH_ID } from "#data/outbox.ts";
import type { SyncFailure } from "#remote/sync-failure.ts";
import { type OutboxKey, type Outgoing, readOutgoing, waitingKeys } from "./outgoing.ts";
import { type PushAnswer, parsePushed, type Refused, SCHEMA_VERSION, type SyncServer } from "./protocol.ts";
import { answered } from "./request.ts";
import { sendAgain, wasRestored } from "./send-again.ts";
import { settle } from "./settle.ts";

/** So many changes go in a request: small enough for a slow phone, large enough that ten years are few. */
const BATCH = 500;

/** So many rows come in an answer. */
export const PAGE = 1000;

/** What a round works with. */
export interface RoundContext {
  readonly db: FireDatabase;
  readonly server: SyncServer;
  /** Whose records these are: captured once, so that no round can end under another account. */
  readonly space: string;
  readonly signal: AbortSignal;
  /** This device's clock in milliseconds. */
  readonly now: () => number;
  /** What fitted last: halved when a request was too much for the server or the network. */
  readonly size: RequestSize;
}

/** How many changes are sent and rows are asked for at once. */
export interface RequestSize {
  batch: number;
  page: number;
}

/** As much as fits a good network. */
export function fullSize(): RequestSize {
  return { batch: BATCH, page: PAGE };
}

/** Why a round ended early. */
export type RoundFailure = SyncFailure | Refused | { readonly kind: "unreadable" | "stopped" | "slow" };

/** How the sending went; `isUpToDate` when the cursor followed all the way: nobody else wrote meanwhile. */
export type PushResult =
  | { readonly ok: true; readonly sent: number; readonly isUpToDate: boolean }
  | { readonly ok: false; readonly failure: RoundFailure };

/** Sends all that waits. What the server takes is taken down at once, so that stopping anywhere loses nothing. */
export async function pushWaiting(context: RoundContext): Promise<PushResult> {
  let sent = 0;
  let isUpToDate = true;
  for (const keys of portions(await waitingKeys(context.db))) {
    for (const part of chunks(await readOutgoing(context.db, keys), BATCH)) {
      const result = await send(context, part);
      if (!result.ok) return result;
      sent += part.length;
      isUpToDate &&= result.isUpToDate;
    }
  }
  return { ok: true, sent, isUpToDate };
}

async function send(context: RoundContext, part: readonly Outgoing[]): Promise<PushResult> {
  const { size } = context;
  let isUpToDate = true;
  let rest = part;
  while (rest.length > 0) {
    if (context.signal.aborted) return { ok: false, failure: { kind: "stopped" } };
    const now = rest.slice(0, size.batch);
    const result = await request(context, now);
    if (result.ok) {
      // What was too much once may fit again: the network got better, or the large record has gone.
      size.batch = Math.min(BATCH, size.batch * 2);
      isUpToDate &&= result.isUpToDate;
      // A record that must come whole is read again, and goes with the rest.
      const again = now.filter((_, index) => result.answers[index]?.status === "incomplete");
      const whole = await readOutgoing(context.db, again.map(keyOf));
      rest = [...whole, ...rest.slice(now.length)];
      continue;
    }
    const { failure } = result;
    const isTooMuch = "kind" in failure && (failure.kind === "tooLarge" || failure.kind === "data");
    if (!isTooMuch) {
      size.batch = Math.max(1, Math.ceil(now.length / 2));
      return { ok: false, failure };
    }
    if (now.length > 1) size.batch = Math.ceil(now.length / 2);
    else {
      const { code, message } = failure.kind === "data" ? failure : { code: "413", message: "" };
      await settle(context.db, now, [{ status: "rejected", code, message }], context.now());
      rest = rest.slice(1);
    }
  }
  return { ok: true, sent: part.length, isUpToDate };
}

type Requested =
  | { readonly ok: true; readonly isUpToDate: boolean; readonly answers: readonly PushAnswer[] }
  | { readonly ok: false; readonly failure: RoundFailure };

async function request(
  { db, server, space, signal, now }: RoundContext,
  part: readonly Outgoing[],
): Promise<Requested> {
  const changes = part.map(({ change }) => change);
  const answer = await answered(signal, (limited) =>
    server.push(space, { schema_version: SCHEMA_VERSION, changes }, limited),
  );
  if (!answer.ok) return { ok: false, failure: answer };
  const pushed = parsePushed(answer.body);
  if (!pushed || ("answers" in pushed && pushed.answers.length !== part.length)) {
    return { ok: false, failure: { kind: "unreadable" } };
  }
  if ("refused" in pushed) return { ok: false, failure: pushed };
  const { answers } = pushed;
  if (await wasRestored(db, pushed)) {
    await sendAgain(db, pushed.epoch, now());
    return { ok: false, failure: { kind: "server" } };
  }
  const isAlone = answers.every(({ status }) => status === "ok" || status === "rejected");
  const next = { before: pushed.cursor_before, after: pushed.cursor };
  const isUpToDate = await settle(db, part, answers, now(), isAlone ? next : undefined);
  return { ok: true, isUpToDate, answers };
}

function keyOf({ table, id }: Outgoing): OutboxKey {
  return [table, id];
}

/** Single records many at a time, batches one by one: each stands for up to a thousand records. */
function* portions(keys: readonly OutboxKey[]): Generator<readonly OutboxKey[]> {
  yield* chunks(
    keys.filter(([, id]) => !id.startsWith(BATCH_ID)),
    BATCH,
  );
  for (const key of keys) if (key[1].startsWith(BATCH_ID)) yield [key];
}

function* chunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
