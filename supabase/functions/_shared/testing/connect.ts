import { whoopCallback } from "../../whoop-callback/handler.ts";
import { whoopConnect } from "../../whoop-connect/handler.ts";
import { answer } from "../endpoint.ts";
import type { Surroundings } from "../surroundings.ts";
import { newPerson, type Person } from "./people.ts";
import { open, post } from "./requests.ts";
import { consent, newWearer } from "./whoop.ts";

/** Asks where to say yes to WHOOP. */
export async function authorizeUrl(surroundings: Surroundings, person: Person): Promise<string> {
  const request = post("whoop-connect", person, { return_to: "/more" });
  return (await (await answer(whoopConnect, request, surroundings)).json()).authorize_url;
}

/** Comes back from WHOOP. */
export function comeBack(surroundings: Surroundings, query: Record<string, string>): Promise<Response> {
  return answer(whoopCallback, open("whoop-callback", query), surroundings);
}

/** A new person who has worn a band for some days and has connected it, the whole way. */
export async function connectedPerson(
  surroundings: Surroundings,
  days?: number,
): Promise<{ readonly person: Person; readonly wearer: number }> {
  const person = await newPerson(surroundings);
  const wearer = await newWearer(surroundings, days);
  const back = await consent(await authorizeUrl(surroundings, person), wearer);
  const response = await comeBack(surroundings, back);
  const location = response.headers.get("location");
  if (!location?.endsWith("whoop=connected")) throw new Error(`${response.status} ${location}`);
  return { person, wearer };
}
