import assert from "node:assert/strict";
import { readSourceRows, sourceProgress } from "../_shared/database/source.ts";
import { answer } from "../_shared/endpoint.ts";
import type { Surroundings } from "../_shared/surroundings.ts";
import { connectedPerson } from "../_shared/testing/connect.ts";
import type { Person } from "../_shared/testing/people.ts";
import { type TestSurroundings, testSurroundings } from "../_shared/testing/test-surroundings.ts";
import { tellWhoop } from "../_shared/testing/whoop.ts";
import { whoopWebhook } from "../whoop-webhook/handler.ts";
import { jobsTick } from "./handler.ts";

/** No history of a test needs more calls of the clock. */
const MOST_TICKS = 30;

interface WhoopEvent {
  readonly id: string;
  readonly type: string;
}

/** As if WHOOP allowed this app any number of requests: the people of all tests share one budget. */
function unlimited(): TestSurroundings {
  const { database, ...rest } = testSurroundings();
  const plenty = { per_minute: 1_000_000, per_day: 1_000_000, per_user_minute: 1_000_000 };
  return {
    ...rest,
    database: {
      call: (name, values) =>
        database.call(name, name === "request_take" ? { ...values, ...plenty } : values),
    },
  };
}

const surroundings = unlimited();

function tick(secret: string | undefined, within: Surroundings = surroundings): Promise<Response> {
  const request = new Request("http://functions.example/functions/v1/jobs-tick", {
    method: "POST",
    headers: secret === undefined ? {} : { authorization: `Bearer ${secret}` },
  });
  return answer(jobsTick, request, within);
}

/** The live rows of a person, as source_rows tells them. */
function rowsOf({ id }: Person) {
  const always = { first: "2000-01-01", last: "2100-01-01" };
  return readSourceRows(surroundings.database, { userId: id, provider: "whoop" }, always, []);
}

/** Calls the clock until something holds. */
async function tickUntil(holds: () => Promise<boolean>): Promise<void> {
  for (let ticks = 0; ticks < MOST_TICKS; ticks++) {
    if (await holds()) return;
    assert.equal((await tick(surroundings.environment.jobSecret)).status, 200);
  }
  assert.fail(`Not after ${MOST_TICKS} ticks: ${surroundings.logged.slice(-5).join("\n")}`);
}

async function isHistoryDone({ id }: Person): Promise<boolean> {
  const progress = await sourceProgress(surroundings.database, { userId: id, provider: "whoop" });
  return progress?.history_done === true;
}

Deno.test("months of history arrive by OAuth and clock, and a night by a webhook", async () => {
  const { person, wearer } = await connectedPerson(surroundings, 80);
  await tickUntil(() => isHistoryDone(person));
  const tables = ["cycle", "sleep", "recovery", "workout"] as const;
  const compare = async () => {
    const rows = await rowsOf(person);
    for (const table of tables) {
      const told = await tellWhoop<{ key: string }[]>(surroundings, "records", {
        userId: wearer,
        record: table,
      });
      const stored = rows[table].map((row) => row["source_id"]);
      assert.deepEqual(stored.sort(), told.map(({ key }) => key).sort(), table);
    }
  };
  await compare();
  assert.ok((await rowsOf(person)).cycle.length > 60);

  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, (request) =>
    answer(whoopWebhook, request, surroundings),
  );
  const url = `http://127.0.0.1:${server.addr.port}/functions/v1/whoop-webhook`;
  const events = await tellWhoop<WhoopEvent[]>(surroundings, "wake-up", { userId: wearer, recovery: 34 });
  for (const event of events) {
    assert.deepEqual(await tellWhoop(surroundings, "send-webhook", { event, url }), [200]);
    const forged = { event, url, clientSecret: "guessed" };
    assert.deepEqual(await tellWhoop(surroundings, "send-webhook", forged), [401]);
  }
  // Each event is a job of its own: the night is whole once both are done.
  await tickUntil(async () => {
    const { cycle, recovery } = await rowsOf(person);
    const told = await tellWhoop<unknown[]>(surroundings, "records", { userId: wearer, record: "cycle" });
    return cycle.length === told.length && recovery.some((row) => row["recovery_percent"] === 34);
  });
  await compare();
  await server.shutdown();
});

Deno.test("only the project's own clock may call it", async () => {
  for (const secret of [undefined, "", "guessed", `${surroundings.environment.jobSecret}x`]) {
    assert.equal((await tick(secret)).status, 401);
  }
  const closed = { ...surroundings.environment, jobSecret: undefined };
  assert.equal((await tick("", { ...surroundings, environment: closed })).status, 403);
});

Deno.test("without WHOOP's keys it says so", async () => {
  const without = { ...surroundings, environment: { ...surroundings.environment, whoop: undefined } };
  assert.equal((await tick(surroundings.environment.jobSecret, without)).status, 501);
});

Deno.test("what is logged holds no token, no e-mail and no value", async () => {
  const logging = unlimited();
  const { person } = await connectedPerson(logging, 5);
  await tick(logging.environment.jobSecret, logging);
  const text = logging.logged.join("\n");
  assert.ok(text.includes(person.id));
  const { serviceKey, jobSecret, whoop } = logging.environment;
  for (const secret of [person.token, person.email, serviceKey, jobSecret, whoop?.clientSecret]) {
    assert.ok(secret && !text.includes(secret));
  }
  assert.doesNotMatch(text, /Bearer|_token|percent|strain|rmssd|start/);
});
