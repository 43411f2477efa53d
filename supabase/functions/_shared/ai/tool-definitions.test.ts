import assert from "node:assert/strict";
import * as v from "valibot";
import { aiMetricNames, aiTools } from "../contract/ai-tools.ts";
import { jsonSchemaOf, toolDefinitions } from "./tool-definitions.ts";

Deno.test("a tool's arguments are told as JSON schema", () => {
  assert.deepEqual(jsonSchemaOf(aiTools.compare.arguments), {
    type: "object",
    properties: {
      metric: { type: "string", enum: [...aiMetricNames] },
      days: { type: "integer", minimum: 3, maximum: 3650 },
      against: { type: "string", enum: ["before", "yearAgo", "usual"] },
    },
    required: ["metric", "days", "against"],
    additionalProperties: false,
  });
});

Deno.test("what may be left out is not required", () => {
  const { required, properties } = jsonSchemaOf(aiTools.findings.arguments);
  assert.deepEqual(required, []);
  assert.deepEqual(Object.keys(properties ?? {}), ["metric"]);
});

Deno.test("a kind of argument that would be told wrongly is refused", () => {
  assert.throws(() => jsonSchemaOf(v.boolean()), /boolean/);
  assert.throws(() => jsonSchemaOf(v.pipe(v.string(), v.email())), /email/);
});

Deno.test("every tool is told with when to use it, and none can be run here", () => {
  const tools = Object.entries(toolDefinitions());
  assert.deepEqual(
    tools.map(([name]) => name),
    Object.keys(aiTools),
  );
  for (const [, { description, execute }] of tools) {
    assert.ok(String(description).length > 20);
    assert.equal(execute, undefined);
  }
});
