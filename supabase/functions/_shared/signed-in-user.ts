import * as v from "valibot";
import { failed } from "./answers.ts";
import type { Surroundings } from "./surroundings.ts";

/** Who asks, or the answer to give instead. */
export type Asker =
  | {
      readonly kind: "user";
      readonly id: string;
      /** What they call themselves here and how they are reached: never to be passed on. */
      readonly personal: readonly string[];
    }
  | { readonly kind: "refused"; readonly response: Response };

const user = v.object({
  id: v.pipe(v.string(), v.uuid()),
  email: v.nullish(v.string(), ""),
  phone: v.nullish(v.string(), ""),
  user_metadata: v.nullish(v.record(v.string(), v.unknown()), {}),
});

/** How long the auth server may take to say who somebody is. */
const PATIENCE = 10_000;

/**
 * The signed-in person behind a request. The auth server is asked, not only the token's signature: it knows
 * who has signed out since.
 */
export async function signedInUser(request: Request, surroundings: Surroundings): Promise<Asker> {
  const authorization = request.headers.get("authorization") ?? "";
  if (!/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/i.test(authorization)) return refused();
  const { supabaseUrl, serviceKey } = surroundings.environment;
  let response: Response;
  try {
    response = await surroundings.fetch(`${supabaseUrl}/auth/v1/user`, {
      headers: { authorization, apikey: serviceKey },
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return unavailable();
  }
  if (response.status >= 500) {
    await response.body?.cancel();
    return unavailable();
  }
  const text = await response.text();
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), user), text);
  return response.ok && parsed.success
    ? { kind: "user", id: parsed.output.id, personal: personalOf(parsed.output) }
    : refused();
}

function personalOf({ email, phone, user_metadata }: v.InferOutput<typeof user>): string[] {
  return [email, phone, ...Object.values(user_metadata ?? {})].filter(
    (value): value is string => typeof value === "string" && value.trim() !== "",
  );
}

function refused(): Asker {
  return { kind: "refused", response: failed(401, "not_signed_in", "This needs a signed-in person.") };
}

function unavailable(): Asker {
  return { kind: "refused", response: failed(503, "auth_unavailable", "Nobody could be asked who you are.") };
}
