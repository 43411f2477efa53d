import { spawn } from "node:child_process";
import { once } from "node:events";
import { denoProgram, denoVariables } from "../../supabase/local/functions.ts";
import { startWhoop } from "../whoop/contract-server/start.ts";
import { startBackend } from "./backend.ts";

// Checks the edge functions and runs their tests in Deno, against a real database, real auth and the
// stand-in for WHOOP. Arguments go to `deno test`: files, or --filter.

// All tests together ask more than WHOOP lets one app ask; those about limits set their own.
const limits = { perMinute: 1_000_000, perDay: 1_000_000 };
const asked = process.argv.slice(2);

// Each test brings its own people.
const whoop = await startWhoop({ control: true, limits, people: [] });
const backend = await startBackend();
const variables = {
  SUPABASE_URL: backend.url,
  SUPABASE_SERVICE_ROLE_KEY: backend.secrets.serviceKey,
  TOKEN_KEYS: backend.secrets.tokenKeys,
  JOB_SECRET: backend.secrets.job,
  APP_ORIGINS: "https://app.example,http://localhost:4173",
  WHOOP_CLIENT_ID: whoop.clientId,
  WHOOP_CLIENT_SECRET: whoop.clientSecret,
  WHOOP_BASE_URL: whoop.url,
};

let failed = true;
try {
  const test = spawn(
    denoProgram(),
    [
      "test",
      "--config=.deno.json",
      "--cached-only",
      "--no-prompt",
      `--allow-net=127.0.0.1:0,${new URL(backend.url).host},${new URL(whoop.url).host}`,
      `--allow-env=${Object.keys(variables).join(",")},WHOOP_REDIRECT_URL,WHOOP_DEMO,WHOOP_REQUESTS_PER_MINUTE,WHOOP_REQUESTS_PER_DAY`,
      ...(asked.length > 0 ? asked : ["supabase/functions/"]),
    ],
    { env: { ...variables, ...denoVariables(), NO_COLOR: "1" }, stdio: "inherit" },
  );
  const [code] = await once(test, "exit");
  failed = code !== 0;
} finally {
  await Promise.all([backend.close(), whoop.close()]);
}
// The local backend leaves timers behind.
process.exit(failed ? 1 : 0);
