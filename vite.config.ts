import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

const port = Number(process.env["PORT"] ?? 4173);

export default defineConfig({
  plugins: [solid()],
  build: { target: "es2023", modulePreload: { polyfill: false } },
  worker: { format: "es" },
  server: { port },
  preview: { port, strictPort: true },
});
