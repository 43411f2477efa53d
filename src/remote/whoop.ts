import * as v from "valibot";
import {
  type WhoopConnectOutcome,
  whoopConnectAnswer,
  whoopConnectOutcome,
} from "#contract/whoop-connect.ts";
import { callEdgeFunction, type EdgeAnswer } from "./edge-function.ts";

/** Where a person says yes to WHOOP, and whether that is a make-believe one with generated people. */
export interface WhoopConsent {
  readonly address: string;
  readonly isDemo: boolean;
}

/** Begins to connect WHOOP. The person comes back to `returnTo`, a path of the app, with `?whoop=` and how it went. */
export async function connectWhoop(account: string, returnTo: string): Promise<EdgeAnswer<WhoopConsent>> {
  const answer = await callEdgeFunction(
    "whoop-connect",
    account,
    { return_to: returnTo },
    whoopConnectAnswer,
  );
  if (!answer.ok) return answer;
  return { ok: true, value: { address: answer.value.authorize_url, isDemo: answer.value.demo } };
}

/** Ends the connection at WHOOP and here. What came from it stays, or is deleted from the account. */
export function disconnectWhoop(account: string, keepData: boolean): Promise<EdgeAnswer<unknown>> {
  return callEdgeFunction("whoop-disconnect", account, { keep_data: keepData }, v.unknown());
}

/** Asks the server to look at WHOOP for something new, now rather than at its next occasion. */
export function refreshWhoop(account: string): Promise<EdgeAnswer<unknown>> {
  return callEdgeFunction("whoop-refresh-now", account, {}, v.unknown());
}

/** How a person came back from WHOOP; undefined for anything that the server does not say. */
export function readWhoopReturn(text: string | undefined): WhoopConnectOutcome | undefined {
  const outcome = v.safeParse(whoopConnectOutcome, text);
  return outcome.success ? outcome.output : undefined;
}
