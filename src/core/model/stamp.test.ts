import fc from "fast-check";
import { expect, test } from "vitest";
import { type DeviceNode, isFromSource, nextStamp, nodeOf, sourceNode } from "./stamp.ts";

const device = fc
  .integer({ min: 0, max: 0x7fffffff })
  .map((number) => number.toString(16).padStart(8, "0") as DeviceNode);

test("what a source wrote can be told from what the person wrote, on every device", () => {
  fc.assert(
    fc.property(device, fc.nat(), (node, now) => {
      expect(isFromSource(nextStamp(undefined, now, node))).toBe(false);
      const stamp = nextStamp(undefined, now, sourceNode(node));
      expect(isFromSource(stamp)).toBe(true);
      expect(nodeOf(stamp).slice(1)).toBe(node.slice(1));
    }),
  );
});

test("each device's sources have a name of their own", () => {
  fc.assert(
    fc.property(device, device, (left, right) => {
      expect(sourceNode(left) === sourceNode(right)).toBe(left === right);
    }),
  );
});

test("a source's stamp is later than the person's before it", () => {
  const node = "0a1b2c3d" as DeviceNode;
  const edited = nextStamp(undefined, 1000, node);
  const imported = nextStamp(edited, 1000, sourceNode(node));
  expect(imported > edited).toBe(true);
  expect(nextStamp(imported, 1000, node) > imported).toBe(true);
});
