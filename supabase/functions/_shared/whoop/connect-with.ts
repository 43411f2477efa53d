import * as v from "valibot";
import type { WhoopConnectOutcome } from "../contract/whoop-connect.ts";
import { connectIntegration } from "../database/integration.ts";
import type { WhoopApp } from "../environment.ts";
import type { Surroundings } from "../surroundings.ts";
import { enqueueHistory } from "./enqueue-history.ts";
import { exchangeCode } from "./oauth.ts";
import { sealTokens } from "./sealed-tokens.ts";
import { ask } from "./whoop-fetch.ts";

const profile = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ user_id: v.union([v.pipe(v.number(), v.safeInteger()), v.pipe(v.string(), v.nonEmpty())]) }),
);

/** Connects a person with the code that they came back with. Throws DatabaseError. */
export async function connectWith(
  surroundings: Surroundings,
  app: WhoopApp,
  userId: string,
  code: string,
): Promise<Extract<WhoopConnectOutcome, "connected" | "taken" | "failed">> {
  const fail = (why: string) => {
    surroundings.log("warn", "connect_failed", { user_id: userId, code: why });
    return "failed" as const;
  };
  const exchanged = await exchangeCode(surroundings, app, code);
  if (exchanged.kind !== "tokens") return fail(exchanged.kind);
  const { tokens } = exchanged;
  const answer = await ask(surroundings, tokens.access, { path: "/v2/user/profile/basic" });
  const found = v.safeParse(profile, answer.kind === "answer" && answer.status === 200 ? answer.body : "");
  if (!found.success) return fail("no_profile");

  const connected = await connectIntegration(
    surroundings.database,
    { userId, provider: "whoop" },
    String(found.output.user_id),
    await sealTokens(surroundings, app, userId, tokens),
  );
  if ("error" in connected) {
    surroundings.log("warn", "connect_failed", { user_id: userId, code: connected.error });
    // Not revoked at WHOOP: that would end the other person's connection.
    return "taken";
  }
  surroundings.log("info", "connected", { user_id: userId });
  await enqueueHistory(surroundings, userId);
  return "connected";
}
