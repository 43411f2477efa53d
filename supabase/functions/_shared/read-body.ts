import * as v from "valibot";
import { failed } from "./answers.ts";

/** A body that is as agreed, or the answer to give instead. */
export type Body<Value> =
  | { readonly kind: "body"; readonly value: Value }
  | { readonly kind: "refused"; readonly response: Response };

/** No request of the app is longer, in characters. */
const LONGEST = 10_000;

/** Reads a JSON body. */
export async function readBody<const Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<Body<v.InferOutput<Schema>>> {
  const text = await request.text();
  const parsed = v.safeParse(v.pipe(v.string(), v.maxLength(LONGEST), v.parseJson(), schema), text);
  if (parsed.success) return { kind: "body", value: parsed.output };
  const fields = parsed.issues.map((issue) => v.getDotPath(issue) ?? "");
  return {
    kind: "refused",
    response: failed(400, "bad_request", "The body is not as agreed.", { fields }),
  };
}
