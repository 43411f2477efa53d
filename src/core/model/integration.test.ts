import { expect, test } from "vitest";
import { sourceRecordId } from "./id.ts";
import { integrationIds } from "./integration.ts";

test("a connection has the id that the server derives for it", () => {
  for (const [provider, id] of Object.entries(integrationIds)) {
    expect(sourceRecordId("integration", "server", provider)).toBe(id);
  }
});
