import { defineConfig } from "vitest/config";
import solid from "vite-plugin-solid";

const port = Number(process.env["PORT"] ?? 4173);

export default defineConfig({
  plugins: [solid()],
  build: { target: "es2023", modulePreload: { polyfill: false } },
  worker: { format: "es" },
  test: {
    environment: "node",
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "tests/**/*.test.ts"],
  },
  server: { port },
  preview: { port, strictPort: true },
});
