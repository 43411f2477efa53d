import fc from "fast-check";
import { expect, test } from "vitest";
import { UpdateController, type UpdateState } from "./update-controller.ts";

/** A page without a browser: time passes when the test says so. */
function page() {
  const seen = { reloads: 0, activations: 0, states: [] as UpdateState[], hidden: false, busy: false };
  const timers: (() => void)[] = [];
  const controller = new UpdateController({
    activateWaiting: () => {
      seen.activations += 1;
    },
    isStillWaiting: () => seen.busy,
    reload: () => {
      seen.reloads += 1;
    },
    canReloadUnseen: () => seen.hidden,
    after: (_milliseconds, work) => timers.push(work),
    show: (state) => seen.states.push(state),
  });
  const waitLong = () => {
    for (const work of timers.splice(0)) work();
  };
  return { controller, seen, waitLong };
}

test("a new version waits until the person asks, then takes over and the page loads once", () => {
  const { controller, seen, waitLong } = page();
  controller.found();
  expect([seen.activations, seen.reloads]).toEqual([0, 0]);
  controller.asked();
  expect([seen.activations, seen.reloads]).toEqual([1, 0]);
  controller.switched();
  waitLong();
  controller.switched();
  expect([seen.activations, seen.reloads]).toEqual([1, 1]);
  expect(seen.states).toEqual(["waiting", "switching", "reloading"]);
});

test("a browser that never says that the new version took over gets the page loaded all the same", () => {
  const { controller, seen, waitLong } = page();
  controller.found();
  controller.asked();
  waitLong();
  expect(seen.reloads).toBe(1);
});

test("while the old version is busy the page waits for the new one, but not for ever", () => {
  const { controller, seen, waitLong } = page();
  controller.found();
  seen.busy = true;
  controller.asked();
  waitLong();
  waitLong();
  expect(seen.reloads).toBe(0);
  seen.busy = false;
  waitLong();
  expect(seen.reloads).toBe(1);

  const stuck = page();
  stuck.controller.found();
  stuck.seen.busy = true;
  stuck.controller.asked();
  for (let round = 0; round < 20; round++) stuck.waitLong();
  expect(stuck.seen.reloads).toBe(1);
});

test("a page that another window replaced stays as it is until the person moves on", () => {
  const { controller, seen } = page();
  controller.found();
  controller.switched();
  expect(seen.reloads).toBe(0);
  controller.unseen();
  expect(seen.reloads).toBe(0);
  controller.movedOn();
  controller.movedOn();
  expect(seen.reloads).toBe(1);
});

test("a replaced page out of sight with nothing to lose loads at once", () => {
  const { controller, seen } = page();
  seen.hidden = true;
  controller.switched();
  expect(seen.reloads).toBe(1);
});

test("moving about with nothing new never loads the page", () => {
  const { controller, seen, waitLong } = page();
  controller.movedOn();
  controller.unseen();
  controller.asked();
  waitLong();
  expect(seen).toMatchObject({ reloads: 0, activations: 0, states: [] });
});

test("whatever happens in whatever order, a page reloads once at most and nothing takes over unasked", () => {
  const events = ["found", "asked", "switched", "movedOn", "unseen", "waitLong", "hide"] as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events)), (order) => {
      const { controller, seen, waitLong } = page();
      for (const event of order) {
        if (event === "waitLong") waitLong();
        else if (event === "hide") seen.hidden = true;
        else controller[event]();
      }
      expect(seen.reloads).toBeLessThanOrEqual(1);
      if (!order.includes("asked")) expect(seen.activations).toBe(0);
    }),
  );
});
