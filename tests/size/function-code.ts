import { build } from "vite";

/** What the function with the most packages may weigh, in kB of 1000 bytes; hosted ones may weigh 20 MB. */
export const FUNCTION_BUDGET = 5000;

/** What the function `ai` weighs with all that it imports, now or later, not minified and not compressed. */
export async function functionKilobytes(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: { ssr: "supabase/functions/ai/index.ts", write: false, minify: false, target: "esnext" },
  });
  const outputs = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const code = outputs.map((chunk) => (chunk.type === "chunk" ? chunk.code : ""));
  return Buffer.byteLength(code.join("")) / 1000;
}
