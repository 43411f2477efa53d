import { seeded } from "../../src/core/sample/seeded.ts";
import { type Memory, somethingHappens } from "./edits.ts";
import { faulty, type Trouble } from "./faulty-network.ts";
import {
  backwards,
  type Contents,
  deviceContents,
  differences,
  lostClaims,
  readStamps,
  seenLosses,
  serverContents,
  vanished,
} from "./invariants.ts";
import { openDevice, round, type SimulatedDevice } from "./simulated-device.ts";
import type { Backup, SimulatedServer } from "./simulated-server.ts";

const TEN_YEARS = 10 * 365 * 86_400_000;
const START = Date.UTC(2026, 2, 1);
const STEPS = 50;
/** So many rounds of everybody bring everybody to the same state, or nothing will. */
const SETTLING = 12;

/**
 * One life of a few devices and a server, decided by the seed: people edit, import and delete, networks and
 * devices fail, clocks are off by up to ten years, accounts are switched, the server is restored. Then all
 * trouble ends, everybody syncs, and the invariants of sync must hold.
 *
 * @returns what was violated, as sentences; empty when nothing
 */
export async function simulate(seed: number, server: SimulatedServer): Promise<string[]> {
  const random = seeded(seed);
  const people = [newUuid(random), newUuid(random)];
  /** Some lives have no trouble but other people's edits: there nothing is set aside that was seen. */
  const isCalm = random() < 0.2;
  let time = START;
  const devices = await makeDevices(seed, random, people, () => time);
  const memory = makeMemory(seed, random);
  const violations: string[] = [];
  const backups = new Map<string, Backup>();
  let signedIn = devices.map((device) => device.person);
  const advance = () => {
    time += Math.floor(random() * 60_000);
    server.setTime(time);
  };
  const any = () => devices[Math.floor(random() * devices.length)] as SimulatedDevice;
  const late: Trouble["late"] = [];
  /** Whose rounds are under way: a device runs one at a time. */
  const busy = new Set<SimulatedDevice>();
  let isSettling = false;
  const trouble: Trouble = {
    random,
    late,
    isOn: !isCalm,
    async meanwhile() {
      advance();
      // A device that dies takes its round with it, so what happens beside one goes well.
      const doomed = devices.map(({ crashIn }) => crashIn);
      for (const device of devices) device.crashIn = undefined;
      const device = any();
      if (busy.has(device) || random() < 0.6) await somethingHappens(device, memory);
      else await syncOnce(device);
      devices.forEach((device, index) => {
        device.crashIn = doomed[index];
      });
    },
  };

  const syncOnce = async (device: SimulatedDevice, crashIn?: number) => {
    // Whose token is sent is a matter of who is signed in, not of whose round it is.
    const token = signedIn[devices.indexOf(device)] ?? device.person;
    const before = await readStamps(device);
    device.crashIn = crashIn;
    busy.add(device);
    const result = await round(device, faulty(server.as(token), trouble));
    busy.delete(device);
    device.crashIn = undefined;
    if (isSettling && !result?.ok) violations.push(`${device.name}: ${JSON.stringify(result)}`);
    violations.push(...backwards(before, await readStamps(device), time));
  };

  server.setTime(time);
  for (let step = 0; step < STEPS; step++) {
    advance();
    const pick = random();
    if (pick < 0.5) await somethingHappens(any(), memory);
    else if (pick < 0.85) {
      await syncOnce(any(), !isCalm && random() < 0.2 ? Math.floor(random() * 40) : undefined);
    } else if (isCalm) continue;
    else if (pick < 0.9) await late.shift()?.();
    else if (pick < 0.94) {
      // A shared device: another person signs in, while a round of the first may still be under way.
      signedIn = devices.map((device) => (random() < 0.3 ? pickOther(people, device.person) : device.person));
    } else if (pick < 0.97) {
      for (const person of people) backups.set(person, await server.backUp(person));
    } else await restoreSome(server, backups);
  }

  trouble.isOn = false;
  isSettling = true;
  signedIn = devices.map((device) => device.person);
  for (const call of late.splice(0)) await call();
  // What is late may be overtaken by what it was sent before: the last word is a round of everybody.
  for (let turn = 0; turn < SETTLING; turn++) {
    for (const device of devices) {
      advance();
      await syncOnce(device);
    }
  }
  for (const person of people) violations.push(...(await atRest(server, devices, memory, person, isCalm)));
  for (const device of devices) await device.db.delete();
  return violations;
}

async function atRest(
  server: SimulatedServer,
  devices: readonly SimulatedDevice[],
  memory: Memory,
  person: string,
  isCalm: boolean,
): Promise<string[]> {
  const violations: string[] = [];
  const rows = await server.rows(person);
  const onServer = serverContents(rows);
  if (isCalm) violations.push(...seenLosses(memory, rows));
  const stores: Contents[] = [onServer];
  for (const device of devices.filter((one) => one.person === person)) {
    const contents = await deviceContents(device);
    stores.push(contents);
    violations.push(...differences(device.name, contents, onServer));
    const waiting = await device.db.outbox.toArray();
    violations.push(...vanished(memory, device, waiting));
    for (const { table, id, rejected } of waiting) {
      if (!rejected) violations.push(`${device.name}: ${table} ${id} still waits`);
      else if (!memory.bad.has(id))
        violations.push(`${device.name}: ${table} ${id} was refused: ${rejected.message}`);
    }
  }
  const everything = stores.flatMap((contents) => [...contents.values()]).join("\n");
  violations.push(...lostClaims(memory, person, everything));
  for (const { text, person: writer } of memory.claims) {
    if (writer !== person && everything.includes(`"${text}"`))
      violations.push(`${text} lies under another account`);
  }
  return violations;
}

function makeDevices(
  seed: number,
  random: () => number,
  people: readonly string[],
  time: () => number,
): Promise<SimulatedDevice[]> {
  const [first = "", second = ""] = people;
  const owners = random() < 0.4 ? [first, first, second] : [first, first, ...(random() < 0.5 ? [first] : [])];
  return Promise.all(
    owners.map((person, index) => {
      const kind = random();
      const skew = kind < 0.5 ? 0 : (random() * 2 - 1) * (kind < 0.75 ? 300_000 : TEN_YEARS);
      const node = `0000000${index}`;
      return openDevice(`simulated-${seed}-${index}`, person, node, () => Math.floor(time() + skew));
    }),
  );
}

function makeMemory(seed: number, random: () => number): Memory {
  let count = 0;
  return {
    claims: [],
    knowinglyGone: new Map(),
    bad: new Map(),
    random,
    newText: () => `text ${seed}.${count++}`,
    newId: () => newUuid(random),
  };
}

async function restoreSome(server: SimulatedServer, backups: ReadonlyMap<string, Backup>): Promise<void> {
  if (backups.size === 0) return;
  for (const [person, backup] of backups) await server.restore(person, backup);
  // As the operator is told to do after a restore.
  await server.renewEpochs();
}

function pickOther(people: readonly string[], person: string): string {
  return people.find((one) => one !== person) ?? person;
}

function newUuid(random: () => number): string {
  const hex = () =>
    Math.floor(random() * 0x10000)
      .toString(16)
      .padStart(4, "0");
  return `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-8${hex().slice(1)}-${hex()}${hex()}${hex()}`;
}
