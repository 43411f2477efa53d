import { spawn } from "node:child_process";
import { once } from "node:events";
import { environmentNames } from "../../supabase/functions/_shared/environment.ts";
import { denoProgram, denoVariables, sdkVariables } from "../../supabase/local/functions.ts";
import { startLlm } from "../llm/contract-server/start.ts";
import { startWhoop } from "../whoop/contract-server/start.ts";
import { startBackend } from "./backend.ts";

// Checks the edge functions and runs their tests in Deno, against a real database, real auth and the
// stand-ins for WHOOP and for a provider of language models. Arguments go to `deno test`: files, or --filter.

// All tests together ask more than WHOOP lets one app ask; those about limits set their own.
const limits = { perMinute: 1_000_000, perDay: 1_000_000 };
const asked = process.argv.slice(2);

// Each test brings its own people.
const whoop = await startWhoop({ control: true, limits, people: [] });
const llm = await startLlm({ control: true, apiKey: "sk-a-secret-of-the-tests" });
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
  AI_PROVIDER: "openai",
  AI_API_KEY: llm.apiKey,
  AI_MODEL: "make-believe",
  AI_BASE_URL: llm.baseUrl,
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
      `--allow-net=127.0.0.1:0,${[backend, whoop, llm].map(({ url }) => new URL(url).host).join(",")}`,
      `--allow-env=${[...environmentNames, ...sdkVariables].join(",")}`,
      "--allow-sys=hostname",
      ...(asked.length > 0 ? asked : ["supabase/functions/"]),
    ],
    { env: { ...variables, ...denoVariables(), NO_COLOR: "1" }, stdio: "inherit" },
  );
  const [code] = await once(test, "exit");
  failed = code !== 0;
} finally {
  await Promise.all([backend.close(), whoop.close(), llm.close()]);
}
// The local backend leaves timers behind.
process.exit(failed ? 1 : 0);
