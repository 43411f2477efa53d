import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { offeredLocales } from "#i18n/locale.ts";

const LOCALES = "src/i18n/locales";

test("there is English to compare with", async () => {
  expect((await keysOf("en")).size).toBeGreaterThan(20);
});

test.each(offeredLocales)("%s is offered because at least 85 %% of its texts are there", async (locale) => {
  expect(await share(locale)).toBeGreaterThanOrEqual(0.85);
});

test("a language without texts would not be offered", async () => {
  expect(await share("none")).toBe(0);
});

/** How much of English a language has, 0 to 1; a key that English lacks does not count. */
async function share(locale: string): Promise<number> {
  const english = await keysOf("en");
  const own = await keysOf(locale);
  return [...english].filter((key) => own.has(key)).length / english.size;
}

/** The path of every text of a language: "today.empty.title". */
async function keysOf(locale: string): Promise<Set<string>> {
  const folder = `${LOCALES}/${locale}`;
  if (!existsSync(folder)) return new Set();
  const keys: string[] = [];
  for (const file of readdirSync(folder)) {
    const module: object = await import(pathToFileURL(resolve(folder, file)).href);
    for (const [name, value] of Object.entries(module)) keys.push(...leaves(`${file}.${name}`, value));
  }
  return new Set(keys);
}

function leaves(path: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${path}.${key}`, inner));
}
