import type { Surroundings } from "../surroundings.ts";

/** Tells the stand-in for WHOOP what to do; see tests/whoop/contract-server/control.ts. */
export async function tellWhoop<Answer = unknown>(
  { environment }: Surroundings,
  command: string,
  values: object = {},
): Promise<Answer> {
  const response = await fetch(`${environment.whoop?.baseUrl}/__test/${command}`, {
    method: "POST",
    body: JSON.stringify(values),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${command}: ${JSON.stringify(answer)}`);
  return answer;
}

/** Makes somebody with a band and some days; answers their id at WHOOP. */
export async function newWearer(surroundings: Surroundings, days = 3): Promise<number> {
  const seed = crypto.getRandomValues(new Uint32Array(1))[0];
  const { userId } = await tellWhoop<{ userId: number }>(surroundings, "add-person", { seed, days });
  return userId;
}

/** How a person who is signed in at WHOOP answers its page of consent: the query that comes back. */
export async function consent(
  authorizeUrl: string,
  wearer: number,
  answer: "allow" | "refuse" = "allow",
): Promise<Record<string, string>> {
  const url = new URL(authorizeUrl);
  url.searchParams.set("consent", answer);
  url.searchParams.set("person", String(wearer));
  const response = await fetch(url, { redirect: "manual" });
  await response.body?.cancel();
  const back = new URL(response.headers.get("location") ?? "");
  return Object.fromEntries(back.searchParams);
}
