import * as v from "valibot";

/** What every endpoint answers when it could not do what was asked. */
export const errorEnvelope = v.object({
  /** A lasting name of what went wrong, for code: "not_configured". */
  error: v.string(),
  /** The same in English, for a developer. */
  message: v.string(),
  /** More for a developer, by name; often empty. */
  details: v.record(v.string(), v.unknown()),
});

/** See {@link errorEnvelope}. */
export type ErrorEnvelope = v.InferOutput<typeof errorEnvelope>;
