import { expect, test } from "vitest";
import type { LocalDay } from "#core/time.ts";
import { readNumbersAddress } from "./numbers-address.ts";

const today = "2026-11-20" as LocalDay;

function read(query: string) {
  const parameters = new URLSearchParams(query);
  return readNumbersAddress((name) => parameters.get(name) ?? undefined, today);
}

test("so many days end today, and are 30 when nothing sensible is asked for", () => {
  expect(read("last=7")).toEqual({ kind: "last", from: "2026-11-14", to: today, days: 7 });
  for (const query of ["", "last=", "last=0", "last=-3", "last=7.5", "last=many", "last=1e9"]) {
    expect(read(query), query).toMatchObject({ kind: "last", from: "2026-10-22", days: 30 });
  }
});

test("from one day to another holds both, whichever way round they are asked", () => {
  const october = { kind: "dates", from: "2026-10-01", to: "2026-10-31", days: 31 };
  expect(read("from=2026-10-01&to=2026-10-31")).toEqual(october);
  expect(read("from=2026-10-31&to=2026-10-01")).toEqual(october);
  expect(read("from=2026-10-05&to=2026-10-05").days).toBe(1);
});

test("one end is enough, days to come are not there, and no date is no date", () => {
  expect(read("from=2026-11-01")).toMatchObject({ from: "2026-11-01", to: today, days: 20 });
  expect(read("to=2026-10-30")).toMatchObject({ from: "2026-10-01", to: "2026-10-30", days: 30 });
  expect(read("from=2026-11-15&to=2027-01-01")).toMatchObject({ to: today, days: 6 });
  expect(read("from=2027-01-01&to=2027-02-01")).toMatchObject({ from: today, to: today, days: 1 });
  expect(read("from=2026-02-30")).toMatchObject({ kind: "last", days: 30 });
});
