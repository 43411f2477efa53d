import { serveBuild } from "../e2e/serve.ts";
import { readBuild } from "../size/build-manifest.ts";
import { SYNC_BUDGET, syncKilobytes } from "../size/sync-code.ts";
import type { Figure } from "./figure.ts";
import { measurePeer, type Replication } from "./peer/peer.ts";
import { type Round, SyncDevice } from "./sync-device.ts";
import { unsentCheckIns } from "./sync-records.ts";

const RECORDS = 10_000;
const RUNS = 3;

interface Run {
  readonly push: Round;
  readonly pull: Round;
}

/**
 * What syncing costs: ten thousand records to the server and to a second device, one bad record, the code,
 * and a peer beside it.
 *
 * @param peerDocuments how many documents the peer pushes: 10,000 take it minutes
 */
export async function benchSync(peerDocuments: number): Promise<Figure[]> {
  const served = await serveBuild();
  try {
    // It starts with the first request, which is not what is measured.
    await fetch(`${served.url}/auth/v1/health`);
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await pushAndPull(served.url, `run-${run}@example.com`));
    return [
      ...figures(runs),
      ...(await oneBadRecord(served.url)),
      ...(await besidePeer(runs, peerDocuments)),
      {
        name: "Code of sync beyond Dexie, the Supabase client and the first load, gzip",
        value: await syncKilobytes(readBuild("dist")),
        unit: "kB",
        bar: SYNC_BUDGET,
      },
    ];
  } finally {
    await served.close();
  }
}

async function pushAndPull(url: string, email: string): Promise<Run> {
  const first = await SyncDevice.signedUp(url, email);
  try {
    const push = await first.send(unsentCheckIns(RECORDS, Date.now()));
    const { waiting, rejected } = await first.stored();
    if (waiting + rejected > 0) throw new Error(`${waiting} wait and ${rejected} were rejected`);
    const { device: second, round: pull } = await SyncDevice.signedIn(url, email);
    try {
      const { checkIns, hasCursor } = await second.stored();
      if (checkIns !== RECORDS || !hasCursor) throw new Error(`Only ${checkIns} arrived`);
      return { push, pull };
    } finally {
      await second.close();
    }
  } finally {
    await first.close();
  }
}

function figures(runs: readonly Run[]): Figure[] {
  const best = (value: (run: Run) => number) => Math.min(...runs.map(value));
  const every = (value: (run: Run) => number) =>
    `runs: ${runs.map((run) => value(run).toFixed(0)).join(", ")}`;
  const most = (value: (run: Run) => number) => Math.max(...runs.map(value));
  const pushMs = (run: Run) => run.push.ms;
  const pullMs = (run: Run) => run.pull.ms;
  const pushTask = (run: Run) => run.push.longestTask;
  const pullTask = (run: Run) => run.pull.longestTask;
  return [
    {
      name: "Push of 10,000 check-ins, best of 3",
      value: best(pushMs),
      unit: "ms",
      bar: 5000,
      baseline: every(pushMs),
    },
    {
      name: "Push of 10,000 check-ins: requests",
      value: most((run) => run.push.pushes),
      unit: "requests",
      bar: 25,
    },
    {
      name: "First pull of 10,000 check-ins, best of 3",
      value: best(pullMs),
      unit: "ms",
      bar: 2500,
      baseline: every(pullMs),
    },
    {
      name: "First pull of 10,000 check-ins: requests",
      value: most(({ pull }) => pull.pulls + pull.pushes),
      unit: "requests",
      bar: 15,
    },
    {
      name: "Longest main-thread task while pushing, 1× CPU",
      value: best(pushTask),
      unit: "ms",
      bar: 50,
      baseline: every(pushTask),
    },
    {
      name: "Longest main-thread task while first pulling, 1× CPU",
      value: best(pullTask),
      unit: "ms",
      bar: 50,
      baseline: every(pullTask),
    },
  ];
}

/** How many times longer the peer takes. */
async function besidePeer(runs: readonly Run[], documents: number): Promise<Figure[]> {
  const peer = await measurePeer(documents, RECORDS);
  const scale = RECORDS / documents;
  const scaled = scale === 1 ? "" : `, scaled up from ${documents.toLocaleString("en")}`;
  const said = ({ ms, requests }: Replication, factor: number) =>
    `RxDB ${((ms * factor) / 1000).toFixed(1)} s, ${(requests * factor).toLocaleString("en")} requests`;
  return [
    {
      name: `RxDB's push of 10,000 documents${scaled}, against ours`,
      value: (peer.push.ms * scale) / Math.min(...runs.map(({ push }) => push.ms)),
      unit: "×",
      bar: 1,
      atLeast: true,
      baseline: said(peer.push, scale),
    },
    {
      name: "RxDB's first pull of 10,000 documents, against ours",
      value: peer.pull.ms / Math.min(...runs.map(({ pull }) => pull.ms)),
      unit: "×",
      bar: 1,
      atLeast: true,
      baseline: said(peer.pull, 1),
    },
  ];
}

async function oneBadRecord(url: string): Promise<Figure[]> {
  const device = await SyncDevice.signedUp(url, "bad-record@example.com");
  try {
    const round = await device.send(unsentCheckIns(1000, Date.now(), 1));
    const { waiting, rejected } = await device.stored();
    return [
      {
        name: "1,000 check-ins, one of them bad: stored after one round",
        value: await device.onServer(),
        unit: "records",
        bar: 999,
        atLeast: true,
        baseline: `${rejected} set aside, ${waiting} still waiting, ${round.ms} ms, ${round.pushes} requests`,
      },
      {
        name: "1,000 check-ins, one of them bad: set aside",
        value: rejected,
        unit: "records",
        bar: 1,
        atLeast: true,
      },
    ];
  } finally {
    await device.close();
  }
}
