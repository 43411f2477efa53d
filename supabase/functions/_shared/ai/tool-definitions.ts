import { type JSONSchema7, jsonSchema, type ToolSet } from "ai";
import type * as v from "valibot";
import { aiToolNames, aiTools } from "../contract/ai-tools.ts";

/** The tools as the model gets to know them. None can be run here: the device does. */
export function toolDefinitions(): ToolSet {
  return Object.fromEntries(
    aiToolNames.map((name) => {
      const { description, arguments: schema } = aiTools[name];
      return [name, { description, inputSchema: jsonSchema(jsonSchemaOf(schema)) }];
    }),
  );
}

/**
 * The JSON schema of a schema of ours, as far as tools' arguments go. Throws at what it does not know.
 *
 * @example jsonSchemaOf(v.picklist(["before", "usual"])) // { type: "string", enum: ["before", "usual"] }
 */
export function jsonSchemaOf(schema: v.GenericSchema): JSONSchema7 {
  const known = schema as Known;
  switch (known.type) {
    case "optional":
      return jsonSchemaOf(known.wrapped);
    case "picklist":
      return { type: "string", enum: [...known.options] };
    case "string":
      return { type: "string", ...limits(known) };
    case "number":
      return { type: "number", ...limits(known) };
    case "strict_object": {
      const entries = Object.entries(known.entries);
      return {
        type: "object",
        properties: Object.fromEntries(entries.map(([name, entry]) => [name, jsonSchemaOf(entry)])),
        required: entries.filter(([, entry]) => entry.type !== "optional").map(([name]) => name),
        additionalProperties: false,
      };
    }
  }
  throw new Error(`No JSON schema of ${schema.type}`);
}

type Known =
  | { readonly type: "optional"; readonly wrapped: v.GenericSchema }
  | { readonly type: "picklist"; readonly options: readonly string[] }
  | { readonly type: "strict_object"; readonly entries: Readonly<Record<string, v.GenericSchema>> }
  | { readonly type: "string" | "number"; readonly pipe?: readonly PipeItem[] };

interface PipeItem {
  readonly type: string;
  readonly requirement?: unknown;
}

function limits({ pipe = [] }: { readonly pipe?: readonly PipeItem[] }): JSONSchema7 {
  const found: JSONSchema7 = {};
  for (const { type, requirement } of pipe) {
    if (type === "integer") found.type = "integer";
    else if (type === "min_value") found.minimum = Number(requirement);
    else if (type === "max_value") found.maximum = Number(requirement);
    else if (type === "max_length") found.maxLength = Number(requirement);
    else if (type !== "string" && type !== "number") throw new Error(`No JSON schema of ${type}`);
  }
  return found;
}
