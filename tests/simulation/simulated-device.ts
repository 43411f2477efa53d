import Dexie, { type DBCore, type DBCoreTable, type Middleware } from "dexie";
import { type FireDatabase, openDatabase } from "../../src/data/database.ts";
import type { SyncServer } from "../../src/sync/protocol.ts";
import { fullSize, type RequestSize } from "../../src/sync/push.ts";
import { type RoundResult, syncRound } from "../../src/sync/round.ts";
import { Crash } from "./faulty-network.ts";

/** A phone or a laptop: a real store, a clock that may be years off, one account's database. */
export interface SimulatedDevice {
  readonly name: string;
  /** Whose records lie here. */
  readonly person: string;
  db: FireDatabase;
  /** What its clock says. */
  readonly now: () => number;
  readonly size: RequestSize;
  /** It dies at the so many-th access to its store from now; undefined while it is well. */
  crashIn: number | undefined;
}

export async function openDevice(
  name: string,
  person: string,
  node: string,
  now: () => number,
): Promise<SimulatedDevice> {
  const device: SimulatedDevice = {
    name,
    person,
    now,
    size: fullSize(),
    crashIn: undefined,
    db: openDatabase(name),
  };
  device.db.use(mortal(device));
  await device.db.device.put({ key: "node", value: node });
  return device;
}

/** Starts the device again after a crash: only what its store holds is left. */
export function restart(device: SimulatedDevice): void {
  device.crashIn = undefined;
  device.db.close();
  device.db = openDatabase(device.name);
  device.db.use(mortal(device));
}

/** One round of the real sync; undefined when the device died during it, and was started again. */
export async function round(device: SimulatedDevice, server: SyncServer): Promise<RoundResult | undefined> {
  const { db, person, now, size } = device;
  try {
    return await syncRound({ db, server, space: person, signal: new AbortController().signal, now, size });
  } catch (error) {
    if (!isCrash(error)) throw error;
    restart(device);
    return undefined;
  }
}

/** Whether an error is a crash of the simulation, itself or as what ended a transaction. */
export function isCrash(error: unknown): boolean {
  if (error instanceof Crash) return true;
  return error instanceof Error && "inner" in error && isCrash(error.inner);
}

/** Lets the device die at an access to its store: the transaction it belongs to is lost. */
function mortal(device: SimulatedDevice): Middleware<DBCore> {
  const orDie = <Result>(access: () => PromiseLike<Result>): PromiseLike<Result> => {
    if (device.crashIn === undefined || device.crashIn-- > 0) return access();
    return Dexie.Promise.reject(new Crash());
  };
  return {
    stack: "dbcore",
    name: "mortal",
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        const watched: DBCoreTable = {
          ...table,
          mutate: (request) => orDie(() => table.mutate(request)) as never,
          getMany: (request) => orDie(() => table.getMany(request)) as never,
          query: (request) => orDie(() => table.query(request)) as never,
        };
        return watched;
      },
    }),
  };
}
