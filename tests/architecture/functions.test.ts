import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { type Module, readModule, readModules } from "./module-imports.ts";

const ROOT = "supabase/functions/";
const CONTRACT = `${ROOT}_shared/contract/`;

const modules = readModules("supabase/functions");
const packages = Object.keys(JSON.parse(readFileSync(`${ROOT}deno.json`, "utf8")).imports);

test("the modules of the functions are really read", () => {
  expect(modules.length).toBeGreaterThan(20);
  expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(modules.length);
});

test("no function imports what would not be deployed with it", () => {
  expect(modules.flatMap(broken)).toEqual([]);
});

test("deno.json pins the versions that npm installs", () => {
  const { imports } = JSON.parse(readFileSync(`${ROOT}deno.json`, "utf8"));
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(imports).toEqual(
    Object.fromEntries(packages.map((name) => [name, `npm:${name}@${dependencies[name]}`])),
  );
});

test.each([
  ["the app's code stays above", "health/handler.ts", 'import { a } from "../../../src/core/time.ts";'],
  ["nor by its short name", "health/handler.ts", 'import { a } from "#core/time.ts";'],
  ["a function knows no other", "health/handler.ts", 'import { a } from "../whoop-connect/handler.ts";'],
  ["what is shared knows no function", "_shared/log.ts", 'import { a } from "../health/handler.ts";'],
  ["the contract knows only itself", "_shared/contract/a.ts", 'import { a } from "../log.ts";'],
  ["and a schema library", "_shared/contract/a.ts", 'import { v5 } from "uuid";'],
  ["packages are named in deno.json", "_shared/log.ts", 'import * as v from "npm:valibot";'],
  ["what tests use is not deployed", "_shared/log.ts", 'import { a } from "./testing/people.ts";'],
])("%s", (_rule, path, source) => {
  expect(broken(readModule(ROOT + path, source))).toHaveLength(1);
});

function broken({ path, imports }: Module): string[] {
  const ofTests = /\.test\.ts$|\/_shared\/testing\//.test(path);
  return imports
    .filter(({ address }) => !isAllowed(path, address, ofTests))
    .map(({ address }) => `${path} imports ${address}`);
}

function isAllowed(from: string, address: string, ofTests: boolean): boolean {
  const isContract = from.startsWith(CONTRACT);
  if (!address.startsWith(".")) {
    if (ofTests && address.startsWith("node:")) return true;
    return isContract && !ofTests ? address === "valibot" : packages.includes(address);
  }
  const target = posix.join(posix.dirname(from), address);
  if (ofTests) return target.startsWith(ROOT);
  if (isContract) return target.startsWith(CONTRACT);
  if (target.startsWith(`${ROOT}_shared/testing/`)) return false;
  const [folder] = from.slice(ROOT.length).split("/");
  return target.startsWith(`${ROOT}_shared/`) || target.startsWith(`${ROOT}${folder}/`);
}
