import { readdirSync, readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { ask } from "./ask.ts";
import { startWhoop } from "./start.ts";

const folder = new URL("../samples/", import.meta.url);
/** In the published samples still, but gone from the API. */
const GONE = new Set(["v1_id", "sport_id"]);

const paths: Readonly<Record<string, string>> = {
  cycle: "/v2/cycle?limit=25",
  recovery: "/v2/recovery?limit=25",
  sleep: "/v2/activity/sleep?limit=25",
  workout: "/v2/activity/workout?limit=25",
  user_profile_basic: "/v2/user/profile/basic",
  user_measurement_body: "/v2/user/measurement/body",
};

test.for(Object.entries(paths))(
  "%s has the fields and types of the published samples, and no others",
  async ([name, path]) => {
    const whoop = await startWhoop({
      people: [{ seed: 3, days: 40 }],
      clock: () => Date.UTC(2026, 4, 20, 20),
    });
    onTestFinished(whoop.close);
    const [person] = whoop.people.all();
    const token = whoop.connect(person?.userId ?? 0);
    const answered = await (await ask(whoop, token.access_token, path)).json();
    const published = new Set(samplesOf(name).flatMap((sample) => fieldsOf(sample)));
    expect(published.size).toBeGreaterThan(2);
    expect(new Set(fieldsOf(answered))).toEqual(published);
  },
);

test("the token endpoint answers as the published sample does", async () => {
  const whoop = await startWhoop();
  onTestFinished(whoop.close);
  const [sample] = samplesOf("oauth_token");
  const token = whoop.connect(10_129);
  expect(new Set(fieldsOf(token))).toEqual(new Set(fieldsOf(sample)));
  const scopesOf = (answer: unknown) => new Set((answer as { scope: string }).scope.split(" "));
  expect(scopesOf(token)).toEqual(scopesOf(sample));
});

/** The pages of a kind, whose records lack nothing; other samples are one record. */
function samplesOf(name: string): unknown[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  return readdirSync(folder)
    .filter((file) => file === `${name}.json` || file === `${name}.page1.json`)
    .map(read);
}

/** Each field as `records.score.strain: number`. */
function fieldsOf(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, path));
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value)
    .filter(([name]) => !GONE.has(name))
    .flatMap(([name, inner]) => fieldsOf(inner, path === "" ? name : `${path}.${name}`));
}
