import { createRequire } from "node:module";
import { join } from "node:path";
import { aiNames } from "../functions/_shared/ai/provider.ts";
import { type AiVariables, aiAddress } from "./ai-variables.ts";
import { type Child, startChild } from "./child.ts";
import type { Secrets } from "./secrets.ts";

/** The edge functions in a real Deno process. */
export interface Functions {
  /** Its address, without a path. */
  readonly url: string;
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

/** How the functions are told of WHOOP: the variables that they read, as far as somebody set them. */
export type WhoopVariables = Readonly<Record<string, string>>;

interface Settings {
  /** Where auth and REST answer. */
  readonly backend: string;
  /** Where the app is served; the first is its home. */
  readonly appOrigins: readonly string[];
  readonly secrets: Secrets;
  readonly whoop: WhoopVariables;
  readonly ai: AiVariables;
}

/** Starts Deno with the variables it needs and no others, and with leave to reach the backend, WHOOP and the provider of language models only. */
export async function startFunctions(settings: Settings): Promise<Functions> {
  const { backend, appOrigins, secrets, whoop, ai } = settings;
  const variables: Record<string, string> = {
    SUPABASE_URL: backend,
    SUPABASE_SERVICE_ROLE_KEY: secrets.serviceKey,
    APP_ORIGINS: appOrigins.join(","),
    JOB_SECRET: secrets.job,
    TOKEN_KEYS: secrets.tokenKeys,
    WHOOP_REDIRECT_URL: `${appOrigins[0]}/functions/v1/whoop-callback`,
    ...whoop,
    ...ai,
  };
  const whoopAddress = whoop["WHOOP_BASE_URL"] ?? "https://api.prod.whoop.com";
  const reachable = [backend, whoopAddress, ...aiAddress(ai)];
  const child = await startChild({
    program: denoProgram(),
    arguments: [
      "run",
      "--config=.deno.json",
      // From what npm ci installed: nothing is fetched.
      "--cached-only",
      "--no-prompt",
      // A request's signal then tells of one thing only: that whoever asked has gone.
      "--unstable-no-legacy-abort",
      `--allow-net=127.0.0.1:0,${reachable.map((url) => new URL(url).host).join(",")}`,
      `--allow-env=${[...Object.keys(variables), ...OPTIONAL, ...sdkVariables].join(",")}`,
      // The SDK of the models asks for it when it loads; hosted functions may, too.
      "--allow-sys=hostname",
      "supabase/local/functions-main.ts",
    ],
    environment: { ...variables, ...denoVariables() },
    onLine: showTrouble,
  });
  return functionsOf(child);
}

/** What the SDKs of providers look for when they load. It is never set: an address comes by AI_BASE_URL only. */
export const sdkVariables = ["OPENAI_BASE_URL", "ANTHROPIC_BASE_URL"] as const;

/** Read whether or not they are set. */
const OPTIONAL = [
  "WHOOP_CLIENT_ID",
  "WHOOP_CLIENT_SECRET",
  "WHOOP_BASE_URL",
  "WHOOP_DEMO",
  "WHOOP_REQUESTS_PER_MINUTE",
  "WHOOP_REQUESTS_PER_DAY",
  ...aiNames,
];

function functionsOf({ greeting, ended, close }: Child): Functions {
  const { port }: { port: number } = JSON.parse(greeting);
  return { url: `http://127.0.0.1:${port}`, ended, close };
}

/** Every request is a line of log; on somebody's own computer only trouble is worth one. */
function showTrouble(line: string): void {
  if (process.env["FIRE_RESCUED_LOG"] === "all" || !line.includes('"level":"info"')) console.log(line);
}

/** The Deno that npm installed. */
export function denoProgram(): string {
  return createRequire(import.meta.url)("deno/install_api.cjs").runInstall();
}

/** What Deno itself needs: a place for compiled code, and to ask nobody for a newer Deno. */
export function denoVariables(): Record<string, string> {
  return { DENO_DIR: join(process.cwd(), "node_modules", ".cache", "deno"), DENO_NO_UPDATE_CHECK: "1" };
}
