import { type Answer, apiError, json } from "./answer.ts";
import { pageOf, readPageRequest } from "./paging.ts";
import type { Person } from "./person.ts";
import type { Kind } from "./wire.ts";

interface Endpoint {
  readonly path: RegExp;
  readonly scope: string;
  readonly answer: (person: Person, found: string, query: URLSearchParams) => Answer;
}

/** The reading endpoints under /developer, and the scope that each takes. */
const endpoints: readonly Endpoint[] = [
  { path: /^\/v2\/cycle$/, scope: "read:cycles", answer: list("cycle") },
  { path: /^\/v2\/cycle\/(\d+)$/, scope: "read:cycles", answer: one("cycle") },
  { path: /^\/v2\/cycle\/(\d+)\/sleep$/, scope: "read:sleep", answer: nightOfCycle },
  { path: /^\/v2\/cycle\/(\d+)\/recovery$/, scope: "read:recovery", answer: recoveryOfCycle },
  { path: /^\/v2\/recovery$/, scope: "read:recovery", answer: list("recovery") },
  { path: /^\/v2\/activity\/sleep$/, scope: "read:sleep", answer: list("sleep") },
  { path: /^\/v2\/activity\/sleep\/([\w-]+)$/, scope: "read:sleep", answer: one("sleep") },
  { path: /^\/v2\/activity\/workout$/, scope: "read:workout", answer: list("workout") },
  { path: /^\/v2\/activity\/workout\/([\w-]+)$/, scope: "read:workout", answer: one("workout") },
  {
    path: /^\/v2\/user\/profile\/basic$/,
    scope: "read:profile",
    answer: ({ profile }) => json(200, profile),
  },
  {
    path: /^\/v2\/user\/measurement\/body$/,
    scope: "read:body_measurement",
    answer: ({ body }) => json(200, body),
  },
];

/**
 * Answers a GET of the API.
 *
 * @param path what follows /developer
 * @param scope what the token's owner allowed, with spaces between
 */
export function readApi(person: Person, scope: string, path: string, query: URLSearchParams): Answer {
  for (const endpoint of endpoints) {
    const match = endpoint.path.exec(path);
    if (!match) continue;
    if (!scope.split(" ").includes(endpoint.scope)) return apiError(401);
    return endpoint.answer(person, match[1] ?? "", query);
  }
  return apiError(404);
}

function list(kind: Kind): Endpoint["answer"] {
  return (person, _found, query) => {
    const request = readPageRequest(query);
    return request ? json(200, pageOf(person.records(kind), request)) : apiError(400);
  };
}

function one(kind: Kind): Endpoint["answer"] {
  return (person, key) => {
    const found = person.records(kind).find((kept) => kept.key === key);
    return found ? json(200, found.record) : apiError(404);
  };
}

function nightOfCycle(person: Person, cycle: string): Answer {
  const found = person
    .records("sleep")
    .find(({ record }) => String(record.cycle_id) === cycle && !record.nap);
  return found ? json(200, found.record) : apiError(404);
}

function recoveryOfCycle(person: Person, cycle: string): Answer {
  const found = person.records("recovery").find(({ record }) => String(record.cycle_id) === cycle);
  return found ? json(200, found.record) : apiError(404);
}
