import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";

/** One import; a type is gone once the code is compiled. */
export interface Import {
  readonly address: string;
  readonly isType: boolean;
}

/** A module and what it does that the house has rules about. */
export interface Module {
  /** From the root of the repository: "src/data/write.ts". */
  readonly path: string;
  /** What it imports or exports from, statically, lazily or as a type, and the workers it starts. */
  readonly imports: readonly Import[];
  /** A dynamic import whose address is no plain text cannot be checked. */
  readonly unreadableImports: number;
  readonly hasDefaultExport: boolean;
  /** Whether it does nothing but pass on what other modules export. */
  readonly isBarrel: boolean;
}

/** Reads one module. */
export function readModule(path: string, source: string): Module {
  const { module, errors, program } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const lazy = module.dynamicImports.map(({ moduleRequest }) =>
    plainText(source.slice(moduleRequest.start, moduleRequest.end)),
  );
  const worker = [...source.matchAll(/new URL\(\s*"([^"]+)",\s*import\.meta\.url/g)].map((match) => match[1]);
  const exports = module.staticExports.flatMap((statement) => statement.entries);
  return {
    path,
    imports: [
      ...module.staticImports.map(({ moduleRequest, entries }) => ({
        address: moduleRequest.value,
        isType: entries.length > 0 && entries.every((entry) => entry.isType),
      })),
      ...exports.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ address: moduleRequest.value, isType }] : [],
      ),
      ...[...lazy, ...worker].flatMap((address) => (address ? [{ address, isType: false }] : [])),
    ],
    unreadableImports: lazy.filter((text) => text === undefined).length,
    hasDefaultExport: exports.some((entry) => entry.exportName.kind === "Default"),
    isBarrel:
      program.body.every((statement) => passesOn(statement) || statement.type === "ImportDeclaration") &&
      program.body.some(passesOn),
  };
}

/** Every module below a folder, tests included. */
export function readModules(folder: string): Module[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll("\\", "/");
    if (entry.isDirectory()) return readModules(path);
    return /\.tsx?$/.test(entry.name) ? [readModule(path, readFileSync(path, "utf8"))] : [];
  });
}

function plainText(expression: string): string | undefined {
  return /^(["'`])([^$]*)\1$/.exec(expression.trim())?.[2];
}

function passesOn(statement: { readonly type: string; readonly source?: unknown }): boolean {
  return (
    statement.type === "ExportAllDeclaration" ||
    (statement.type === "ExportNamedDeclaration" && Boolean(statement.source))
  );
}
