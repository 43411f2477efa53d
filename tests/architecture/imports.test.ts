import { expect, test } from "vitest";
import { readModule, readModules } from "./module-imports.ts";
import { broken } from "./rules.ts";

const modules = readModules("src");

test("the modules of the app are really read", () => {
  expect(modules.length).toBeGreaterThan(50);
  expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(modules.length);
});

test("no module imports what its folder may not, has a default export or is a barrel", () => {
  expect(modules.flatMap(broken)).toEqual([]);
});

test.each([
  ["core stays pure", "src/core/stats/mean.ts", 'import Dexie from "dexie";'],
  ["core knows no other folder", "src/core/stats/mean.ts", 'import { write } from "#data/write.ts";'],
  ["data knows no screen", "src/data/write.ts", 'import { today } from "#app/today.ts";'],
  ["a lazy import counts", "src/data/write.ts", 'const page = () => import("#ui/page/page.tsx");'],
  ["a type counts", "src/data/write.ts", 'import type { Page } from "#ui/page/page.tsx";'],
  ["an export from elsewhere counts", "src/i18n/texts.ts", 'export { write } from "#data/write.ts"; f();'],
  ["a worker counts", "src/ui/a.ts", 'new Worker(new URL("../data/worker.ts", import.meta.url));'],
  ["a feature knows no other", "src/features/a/a.ts", 'import { b } from "../b/b.ts";'],
  ["nor by the long way", "src/features/a/a.ts", 'import { b } from "#features/b/b.ts";'],
  ["nor what runs behind a client", "src/features/a/a.ts", 'import { b } from "#importers/detect.ts";'],
  ["ui knows of core only its nouns", "src/ui/a.ts", 'import { mean } from "#core/stats/mean.ts";'],
  ["a relative path stays inside a folder", "src/ui/a.ts", 'import { t } from "../i18n/texts.ts";'],
  ["inside a folder the path is relative", "src/ui/a.ts", 'import { b } from "#ui/b/b.ts";'],
  ["Supabase belongs to remote", "src/sync/a.ts", 'import { createClient } from "@supabase/supabase-js";'],
  ["Dexie belongs to data", "src/features/a/a.ts", 'import Dexie from "dexie";'],
  ["an address made at run time is refused", "src/ui/a.ts", "const load = (x: string) => import(x);"],
  ["no default export", "src/ui/a.ts", "export default 1;"],
  ["no barrel", "src/ui/index.ts", 'export * from "./button/button.tsx"; export { a } from "./a.ts";'],
])("%s", (_rule, path, source) => {
  expect(broken(readModule(path, source))).toHaveLength(1);
});

test("what the table allows passes", () => {
  const source = `
    import { createSignal } from "solid-js";
    import type { Metric } from "#core/model/metric.ts";
    import { database } from "#data/current-database.ts";
    import { keepScored } from "#scoring/scoring-client.ts";
    import type { Preview } from "#importers/preview.ts";
    import styles from "./a.module.css";
    import { part } from "./parts/part.tsx";
    export const load = () => import("#ui/page/page.tsx");
  `;
  expect(broken(readModule("src/features/a/a-page.tsx", source))).toEqual([]);
});
