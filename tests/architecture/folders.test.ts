import { readdirSync } from "node:fs";
import { expect, test } from "vitest";

const FOLDERS = ["public", "src", "supabase", "tests"];
const GENERATED = ["node_modules", "dist", "coverage", "test-results", "playwright-report"];

test("there is no other top-level folder than the few that a newcomer is told of", () => {
  const folders = foldersIn(".");
  expect(folders).toContain("src");
  expect(folders.filter((name) => ![...FOLDERS, ...GENERATED].includes(name))).toEqual([]);
});

test("there is no other top-level file than the few that a newcomer is told of", () => {
  const files = readdirSync(".", { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => entry.name);
  expect(files.toSorted()).toEqual([
    "LICENSE",
    "README.md",
    "index.html",
    "package-lock.json",
    "package.json",
    "tsconfig.json",
    "vite.config.ts",
  ]);
});

test("every folder of src is one of the table's", () => {
  const expected = "app core data features i18n importers remote scoring sw sync ui".split(" ");
  expect(foldersIn("src").filter((name) => ![...expected, ...GENERATED].includes(name))).toEqual([]);
});

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name);
}
