import { readFileSync } from "node:fs";

/** Every address of the app, read from its routes, so that a new page cannot be forgotten here. */
export const addresses: readonly string[] = ["src/app/routes.ts", "src/app/further-pages.tsx"]
  .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/^ {2}"(\/[^"]*)":/gm)])
  .map((match) => match[1] ?? "");

if (addresses.length < 5) throw new Error("No addresses were found among the routes");
