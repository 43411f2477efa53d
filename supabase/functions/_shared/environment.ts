import { type AiProvider, aiNames, readAiProvider } from "./ai/provider.ts";
import { count, needed, type Read, withoutSlash } from "./read-variables.ts";
import { readTokenKeys, type TokenKey } from "./seal.ts";

/** What the functions are told by whoever runs them. */
export interface Environment {
  /** The project's address, without a slash at its end. */
  readonly supabaseUrl: string;
  /** The key of server jobs: it passes row-level security. */
  readonly serviceKey: string;
  /** Where the app is served; the first is its home. */
  readonly appOrigins: readonly string[];
  /** What a caller of jobs-tick has to know; undefined: nobody may call it. */
  readonly jobSecret: string | undefined;
  /** Undefined where WHOOP was not set up. */
  readonly whoop: WhoopApp | undefined;
  /** Whose model answers; undefined where none was set up. */
  readonly ai: AiProvider | undefined;
}

/** This project as WHOOP knows it. */
export interface WhoopApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where WHOOP is, without a slash at its end. */
  readonly baseUrl: string;
  /** Where WHOOP sends a person back to; registered there, letter by letter. */
  readonly redirectUrl: string;
  /** Seal tokens at rest; the first is the current one. */
  readonly tokenKeys: readonly [TokenKey, ...TokenKey[]];
  /** Requests that WHOOP allows the whole app. */
  readonly requests: { readonly perMinute: number; readonly perDay: number };
  /** Whether this is a make-believe WHOOP with generated people. */
  readonly isDemo: boolean;
}

/** The names that are read, for whoever grants or passes them. */
export const environmentNames = [
  "SUPABASE_URL",
  "SUPABASE_SERVICE_ROLE_KEY",
  "APP_ORIGINS",
  "JOB_SECRET",
  "TOKEN_KEYS",
  "WHOOP_CLIENT_ID",
  "WHOOP_CLIENT_SECRET",
  "WHOOP_BASE_URL",
  "WHOOP_REDIRECT_URL",
  "WHOOP_DEMO",
  "WHOOP_REQUESTS_PER_MINUTE",
  "WHOOP_REQUESTS_PER_DAY",
  ...aiNames,
] as const;

/** Reads the variables. Throws when one that is always needed is missing or one can't be read. */
export function readEnvironment(read: Read<(typeof environmentNames)[number]>): Environment {
  const supabaseUrl = withoutSlash(needed("SUPABASE_URL", read("SUPABASE_URL")));
  return {
    supabaseUrl,
    serviceKey: needed("SUPABASE_SERVICE_ROLE_KEY", read("SUPABASE_SERVICE_ROLE_KEY")),
    appOrigins: needed("APP_ORIGINS", read("APP_ORIGINS"))
      .split(",")
      .map((origin) => new URL(origin.trim()).origin),
    jobSecret: read("JOB_SECRET") || undefined,
    whoop: readWhoopApp(supabaseUrl, read),
    ai: readAiProvider(read),
  };
}

function readWhoopApp(
  supabaseUrl: string,
  read: Parameters<typeof readEnvironment>[0],
): WhoopApp | undefined {
  const clientId = read("WHOOP_CLIENT_ID");
  const clientSecret = read("WHOOP_CLIENT_SECRET");
  const tokenKeys = readTokenKeys(read("TOKEN_KEYS") ?? "");
  if (!clientId || !clientSecret || !tokenKeys) return undefined;
  return {
    clientId,
    clientSecret,
    tokenKeys,
    baseUrl: withoutSlash(read("WHOOP_BASE_URL") || "https://api.prod.whoop.com"),
    redirectUrl: read("WHOOP_REDIRECT_URL") || `${supabaseUrl}/functions/v1/whoop-callback`,
    // What WHOOP allows everybody; it grants more to who asks.
    requests: {
      perMinute: count("WHOOP_REQUESTS_PER_MINUTE", read("WHOOP_REQUESTS_PER_MINUTE") || "100", 10),
      perDay: count("WHOOP_REQUESTS_PER_DAY", read("WHOOP_REQUESTS_PER_DAY") || "10000", 10),
    },
    isDemo: read("WHOOP_DEMO") === "1",
  };
}
