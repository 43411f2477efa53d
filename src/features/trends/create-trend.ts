import { type Accessor, createMemo } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { createLive } from "#ui/live/create-live.ts";
import { searchParam } from "#ui/navigation/navigation.ts";
import { readTrend, type Trend } from "./read-trend.ts";
import { readTrendAddress, type TrendAddress } from "./trend-address.ts";

/** What the address asks for; it changes only when that does, not with every other parameter. */
export function createTrendAddress(today: Accessor<LocalDay>): Accessor<TrendAddress> {
  return createMemo(() => readTrendAddress(searchParam, today()), undefined, {
    equals: (before, after) => JSON.stringify(before) === JSON.stringify(after),
  });
}

/** The trend that the address asks for, on every change of either; undefined until first read. */
export function createTrend(
  address: Accessor<TrendAddress>,
  today: Accessor<LocalDay>,
): Accessor<Trend | undefined> {
  return createLive(() => {
    const asked = address();
    const day = today();
    return live(() => readTrend(database(), asked, day));
  });
}
