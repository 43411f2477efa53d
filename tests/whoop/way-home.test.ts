import { expect, test } from "vitest";
import { readEnvironment } from "../../supabase/functions/_shared/environment.ts";
import { notOurState } from "../../supabase/functions/whoop-callback/redirects.ts";
import { addresses } from "../e2e/addresses.ts";

test("who comes back from WHOOP too late is led to a page that the app has", () => {
  const values: Record<string, string> = {
    SUPABASE_URL: "https://project.example",
    SUPABASE_SERVICE_ROLE_KEY: "key",
    APP_ORIGINS: "https://app.example",
  };
  const { headers } = notOurState(readEnvironment((name) => values[name]));
  const home = new URL(headers.get("refresh")?.split("url=")[1] ?? "");
  expect(home.origin).toBe("https://app.example");
  expect(home.searchParams.get("whoop")).toBe("expired");
  expect(addresses).toContain(home.pathname);
});
