import { posix } from "node:path";
import type { Import, Module } from "./module-imports.ts";

/**
 * Which folders of src each may import, its own aside. "ui, i18n" may import parts of core only: its nouns, and
 * i18n what an answer of the assistant says, which it puts into words.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  data: ["core"],
  remote: ["core", "contract"],
  sync: ["core", "contract", "data", "remote"],
  scoring: ["core", "data"],
  importers: ["core", "data"],
  ui: ["i18n", "core/model", "core/time.ts"],
  i18n: ["ui", "core/model", "core/time.ts", "core/assistant/citation.ts", "core/assistant/narrative.ts"],
  features: ["ui", "i18n", "core", "data", "scoring", "importers", "sync", "remote"],
  app: ["features", "ui", "i18n", "core", "data", "scoring", "importers", "sync", "remote"],
  sw: ["core", "sync"],
};

/** Packages that belong to some folders only. A package that is not named here may be used anywhere but in core. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  "solid-js": ["features", "ui", "app"],
  dexie: ["data"],
  "@supabase/supabase-js": ["remote"],
  "chart.js": ["ui"],
  "workbox-window": ["app"],
  "workbox-precaching": ["sw"],
  "workbox-routing": ["sw"],
  comlink: ["scoring", "importers", "data"],
};

/** Core is pure: of packages it uses only these, which are too. */
const corePackages: readonly string[] = ["uuid", "valibot"];

/** Of these folders features see the client and types, not what runs behind it. */
const clientsOnly: readonly string[] = ["scoring", "importers", "sync", "remote"];

/** What a module breaks of the import table and the house rules, as sentences; empty when nothing. */
export function broken(module: Module): string[] {
  const isTest = /\.test\.tsx?$/.test(module.path);
  const complaints = module.imports.flatMap((one) => {
    const complaint = brokenImport(module.path, one, isTest);
    return complaint ? [`${module.path} imports ${one.address}: ${complaint}`] : [];
  });
  if (module.unreadableImports > 0) complaints.push(`${module.path} imports an address made at run time`);
  if (module.hasDefaultExport) complaints.push(`${module.path} has a default export`);
  if (module.isBarrel) complaints.push(`${module.path} only passes on what others export`);
  return complaints;
}

function brokenImport(from: string, { address, isType }: Import, isTest: boolean): string | undefined {
  const [, folder = "", feature = ""] = from.split("/");
  const plain = address.replace(/\?.*$/, "");
  if (plain.startsWith(".")) {
    const target = posix.normalize(posix.join(posix.dirname(from), plain));
    if (target.startsWith("supabase/functions/_shared/contract/")) {
      return allowed[folder]?.includes("contract") ? undefined : "contract is for remote and sync";
    }
    // The version that the app shows is written there.
    if (target === "package.json") return undefined;
    if (!target.startsWith(`src/${folder}/`)) return "across top folders write #";
    if (folder === "features" && !target.startsWith(`src/features/${feature}/`)) return "another feature";
    return undefined;
  }
  if (plain.startsWith("#")) {
    return brokenFolderImport(folder, feature, plain.slice(1), isType);
  }
  return isTest ? undefined : brokenPackage(folder, plain);
}

function brokenFolderImport(
  folder: string,
  feature: string,
  target: string,
  isType: boolean,
): string | undefined {
  const [top = "", second = ""] = target.split("/");
  if (top === folder) {
    return folder === "features" && second !== feature
      ? "another feature"
      : "inside a folder write a relative path";
  }
  const isAllowed = allowed[folder]?.some((open) => target === open || target.startsWith(`${open}/`));
  if (!isAllowed) return `${folder} may not import ${top}`;
  const isClient = isType || /(-client|status)\.tsx?$/.test(target) || top === "remote";
  if (folder === "features" && clientsOnly.includes(top) && !isClient) {
    return `features see the client of ${top} only`;
  }
  return undefined;
}

function brokenPackage(folder: string, address: string): string | undefined {
  if (address.startsWith("node:")) return "src runs in a browser";
  const name = address
    .split("/")
    .slice(0, address.startsWith("@") ? 2 : 1)
    .join("/");
  if (folder === "core") return corePackages.includes(name) ? undefined : "core is pure";
  const homes = packageHomes[name];
  return homes && !homes.includes(folder) ? `${name} belongs to ${homes.join(", ")}` : undefined;
}
