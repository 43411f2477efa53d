import { expect, test } from "vitest";
import { swipeOf } from "./create-swipe.ts";

test("a long way sideways is a swipe to that side", () => {
  expect(swipeOf(-80, 10)).toBe("toLeft");
  expect(swipeOf(80, -10)).toBe("toRight");
});

test("a tap and a scroll are no swipes", () => {
  expect(swipeOf(5, 2)).toBeUndefined();
  expect(swipeOf(60, 200)).toBeUndefined();
});
