import { expect, it } from "vitest";
import type { Cause } from "#core/model/finding.ts";
import { silentGroups, waitingGroups } from "./group-pairs.ts";

const sleep: Cause = { kind: "metric", metric: "asleep" };
const alcohol: Cause = { kind: "journal", question: "Have any alcoholic drinks?" };

it("what stayed silent stands by outcome, each cause once", () => {
  const silent = (cause: Cause, outcome: "mood" | "energy") =>
    ({ cause, outcome, lag: 0, days: 90, q: 0.6 }) as const;
  expect(silentGroups([silent(sleep, "mood"), silent(alcohol, "energy"), silent(alcohol, "mood")])).toEqual([
    { outcome: "mood", causes: [sleep, alcohol] },
    { outcome: "energy", causes: [alcohol] },
  ]);
});

it("what waits stands by cause and by how long, the nearest first", () => {
  const waiting = (cause: Cause, outcome: "mood" | "energy" | "stress", daysNeeded: number) => {
    return { cause: { ...cause }, outcome, days: 3, daysNeeded };
  };
  expect(
    waitingGroups([
      waiting(alcohol, "mood", 12),
      waiting(sleep, "mood", 3),
      waiting(alcohol, "energy", 12),
      waiting(alcohol, "stress", 5),
    ]),
  ).toEqual([
    { cause: sleep, daysNeeded: 3, outcomes: ["mood"] },
    { cause: alcohol, daysNeeded: 5, outcomes: ["stress"] },
    { cause: alcohol, daysNeeded: 12, outcomes: ["mood", "energy"] },
  ]);
});
