import { answer, type Endpoint } from "./endpoint.ts";
import { realSurroundings } from "./real-surroundings.ts";

/** Serves one endpoint, as each function runs when hosted. */
export function serve(endpoint: Endpoint): void {
  const surroundings = realSurroundings();
  Deno.serve((request) => answer(endpoint, request, surroundings));
}
