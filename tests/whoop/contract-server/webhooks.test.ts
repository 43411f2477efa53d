import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Instant } from "#core/time.ts";
import vector from "../samples/webhook-signature-vector.json" with { type: "json" };
import { eventsSince } from "./announce.ts";
import type { Person } from "./person.ts";
import { signatureOf } from "./signature.ts";
import { startWhoop } from "./start.ts";
import type { WhoopServer } from "./whoop-server.ts";

const NOW = Date.UTC(2026, 4, 20, 20, 30);
const deliveries: { body: string; timestamp: string; signature: string }[] = [];
/** What an app would run. */
const receiver = createServer(async (incoming, response) => {
  let body = "";
  for await (const chunk of incoming) body += chunk;
  deliveries.push({
    body,
    timestamp: String(incoming.headers["x-whoop-signature-timestamp"]),
    signature: String(incoming.headers["x-whoop-signature"]),
  });
  response.writeHead(200).end();
});

let whoop: WhoopServer;
let person: Person;
beforeEach(async () => {
  deliveries.length = 0;
  if (!receiver.listening) await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
  const { port } = receiver.address() as AddressInfo;
  whoop = await startWhoop({ people: [], clock: () => NOW, webhookUrl: `http://127.0.0.1:${port}` });
  person = whoop.people.add({ seed: 5, days: 20 });
  return () => receiver.close();
});
afterEach(() => whoop.close());

test("the signature is the one of the published vector", () => {
  const { "X-WHOOP-Signature-Timestamp": timestamp, "X-WHOOP-Signature": signature } = vector.headers;
  expect(signatureOf(vector.secret, timestamp, vector.raw_body)).toBe(signature);
});

describe("a webhook", () => {
  const event = {
    user_id: 10_129,
    id: "ecfc6a15-4661-442f-a9a4-f160dd7afae8",
    type: "sleep.updated",
  } as const;

  test("carries the fields of the vector, signed over its very body at the time of sending", async () => {
    expect(await whoop.sendWebhook(event)).toEqual([200]);
    const [{ body = "", timestamp = "", signature = "" } = {}] = deliveries;
    expect(Object.keys(JSON.parse(body))).toEqual(Object.keys(JSON.parse(vector.raw_body)));
    expect(timestamp).toBe(String(NOW));
    expect(signature).toBe(signatureOf(whoop.clientSecret, timestamp, body));
  });

  test("comes twice, the same, where deliveries are doubled", async () => {
    whoop.faults.add({ kind: "doubleDelivery", times: 1 });
    expect(await whoop.sendWebhook(event)).toEqual([200, 200]);
    expect(deliveries[1]).toEqual(deliveries[0]);
    expect(await whoop.sendWebhook(event)).toEqual([200]);
  });

  test("carries the wrong time where the clock is wrong", async () => {
    whoop.faults.add({ kind: "clockSkew", milliseconds: 600_000 });
    await whoop.sendWebhook(event);
    expect(deliveries[0]?.timestamp).toBe(String(NOW + 600_000));
  });

  test("can be forged, for those who must refuse it", async () => {
    await whoop.sendWebhook(event, { clientSecret: "guessed", timestamp: 1, traceId: "one" });
    const [{ body = "", timestamp = "", signature = "" } = {}] = deliveries;
    expect([timestamp, JSON.parse(body).trace_id]).toEqual(["1", "one"]);
    expect(signature).not.toBe(signatureOf(whoop.clientSecret, timestamp, body));
  });
});

describe("what happens to a record", () => {
  test("updated: it is another, and a recovery's event goes by its sleep", () => {
    const [recovery] = person.records("recovery");
    const key = recovery?.record.sleep_id ?? "";
    const events = person.update("recovery", key, { score: { recovery_score: 12 } });
    expect(events).toEqual([{ user_id: person.userId, id: key, type: "recovery.updated" }]);
    const [updated] = person.records("recovery");
    expect(updated?.record).toMatchObject({
      score: { ...recovery?.record.score, recovery_score: 12 },
      updated_at: new Date(NOW).toISOString(),
    });
  });

  test("deleted: it is gone, and with a sleep its recovery", () => {
    const key = person.records("recovery")[0]?.key ?? "";
    expect(person.remove("sleep", key).map(({ type }) => type)).toEqual([
      "sleep.deleted",
      "recovery.deleted",
    ]);
    expect([...person.records("sleep"), ...person.records("recovery")].map((one) => one.key)).not.toContain(
      key,
    );
  });

  test("newly scored: without a score until then, the same score after", () => {
    const [sleep] = person.records("sleep");
    const key = sleep?.key ?? "";
    person.setState("sleep", key, "PENDING_SCORE");
    expect(person.records("sleep")[0]?.record).not.toHaveProperty("score");
    person.setState("sleep", key, "SCORED");
    expect(person.records("sleep")[0]?.record.score).toEqual(sleep?.record.score);
  });

  test("updated cycles make no event, and records that are not there are a mistake", () => {
    expect(person.setState("cycle", person.records("cycle")[2]?.key ?? "", "UNSCORABLE")).toEqual([]);
    expect(() => person.remove("workout", "none")).toThrow("has no workout none");
  });

  test("updated while it is open, a cycle still gets its end and its score", () => {
    const key = person.records("cycle")[0]?.key ?? "";
    person.update("cycle", key, { record: { timezone_offset: "+03:00" } });
    expect(person.records("cycle")[0]?.record).not.toHaveProperty("score");
    whoop.clock.advance(86_400_000);
    const closed = person.records("cycle").find((one) => one.key === key);
    expect(closed?.record).toMatchObject({ timezone_offset: "+03:00", score_state: "SCORED" });
    expect(closed?.record).toHaveProperty("end");
  });

  test("just woken up: at any time of day there is a last night, and nothing ahead of it", () => {
    for (const hour of [1, 7, 13, 19]) {
      whoop.clock.set(NOW + hour * 3_600_000);
      const before = person.records("cycle")[0]?.record.id;
      const events = person.wakeUp({ recovery: 31, zone: "+05:30" });
      const [cycle, last] = person.records("cycle").map(({ record }) => record);
      const [sleep] = person.records("sleep").map(({ record }) => record);
      const [recovery] = person.records("recovery").map(({ record }) => record);
      expect(cycle).not.toHaveProperty("end");
      expect(last?.end).toBe(cycle?.start);
      expect(last?.score_state === "SCORED").toBe(last?.score !== undefined);
      expect(sleep).toMatchObject({ start: cycle?.start, timezone_offset: "+05:30", cycle_id: cycle?.id });
      expect(recovery).toMatchObject({ sleep_id: sleep?.id, score: { recovery_score: 31 } });
      expect(events.slice(-2).map(({ id, type }) => [id, type])).toEqual([
        [sleep?.id, "sleep.updated"],
        [sleep?.id, "recovery.updated"],
      ]);
      expect(before).not.toBe(cycle?.id);
    }
    whoop.clock.advance(10 * 86_400_000);
    expect(eventsSince(person, (NOW + 86_400_000) as Instant)).toEqual([]);
  });

  test("new: a day later there are a sleep and a recovery to tell of", () => {
    whoop.clock.advance(86_400_000);
    const types = eventsSince(person, NOW as Instant).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(["sleep.updated", "recovery.updated"]));
  });
});
