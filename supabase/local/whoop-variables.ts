import { join } from "node:path";
import { type Child, startChild } from "./child.ts";
import type { WhoopVariables } from "./functions.ts";

const NAMES = [
  "WHOOP_CLIENT_ID",
  "WHOOP_CLIENT_SECRET",
  "WHOOP_BASE_URL",
  "WHOOP_REDIRECT_URL",
  "WHOOP_DEMO",
  "WHOOP_REQUESTS_PER_MINUTE",
  "WHOOP_REQUESTS_PER_DAY",
] as const;

/** What the server was started with of WHOOP. */
export function whoopVariables(): WhoopVariables {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = process.env[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/** Whether `WHOOP_DEMO=1` asks for the make-believe WHOOP, and nobody named another that runs already. */
export function isDemo(variables: WhoopVariables): boolean {
  return variables["WHOOP_DEMO"] === "1" && !variables["WHOOP_BASE_URL"];
}

/**
 * Starts the make-believe WHOOP, which has made-up people with years of days.
 *
 * @param folder keeps what it granted, so that a restart breaks no connection
 */
export async function startDemo(
  folder: string,
  backend: string,
): Promise<{ readonly variables: WhoopVariables; readonly close: Child["close"] }> {
  const { greeting, close } = await startChild({
    program: process.execPath,
    arguments: [
      "tests/whoop/contract-server/main.ts",
      "--until-stdin-ends",
      `--tokens-file=${join(folder, "demo-tokens.json")}`,
      `--webhook-url=${backend}/functions/v1/whoop-webhook`,
    ],
    environment: process.env,
    onLine: (line) => console.log(line),
  });
  const { url, clientId, clientSecret }: Record<string, string> = JSON.parse(greeting);
  if (!url || !clientId || !clientSecret) throw new Error("The demo WHOOP did not say where it is");
  return {
    variables: {
      WHOOP_BASE_URL: url,
      WHOOP_CLIENT_ID: clientId,
      WHOOP_CLIENT_SECRET: clientSecret,
      WHOOP_DEMO: "1",
    },
    close,
  };
}
