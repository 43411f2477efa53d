import * as v from "valibot";
import { failed } from "./answers.ts";

/** A body that is as agreed, or the answer to give instead. */
export type Body<Value> =
  | { readonly kind: "body"; readonly value: Value }
  | { readonly kind: "refused"; readonly response: Response };

/** Few requests of the app are longer, in bytes. */
const LONGEST = 10_000;

/** Reads a JSON body, and not more of it than a length in bytes. */
export async function readBody<const Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
  longest = LONGEST,
): Promise<Body<v.InferOutput<Schema>>> {
  const text = await boundedText(request, longest);
  if (text === undefined) {
    const response = failed(413, "too_large", `The body is longer than ${longest} bytes.`);
    return { kind: "refused", response };
  }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  if (parsed.success) return { kind: "body", value: parsed.output };
  const fields = parsed.issues.map((issue) => v.getDotPath(issue) ?? "");
  return {
    kind: "refused",
    response: failed(400, "bad_request", "The body is not as agreed.", { fields }),
  };
}

async function boundedText({ body }: Request, longest: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    // Leaving the loop also stops whoever sends.
    if (length > longest) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
