import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  reporter: process.env["CI"] ? [["list"]] : [["line"]],
  forbidOnly: Boolean(process.env["CI"]),
  // Each test has its own browser profile, so files run side by side.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
});
