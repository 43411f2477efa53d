import { expect, test } from "vitest";
import { installWay } from "./install-way.ts";

const android = {
  isStandalone: false,
  hasPrompt: true,
  userAgent: "Mozilla/5.0 (Linux; Android 16) Chrome/150",
  touchPoints: 5,
};
const iphone = {
  ...android,
  hasPrompt: false,
  userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X)",
};
const mac = { ...iphone, userAgent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", touchPoints: 0 };

test("a browser that prompts is asked to", () => {
  expect(installWay(android)).toBe("prompt");
});

test("an iPhone, and an iPad that calls itself a Mac, get the steps", () => {
  expect(installWay(iphone)).toBe("iosSteps");
  expect(installWay({ ...mac, touchPoints: 5 })).toBe("iosSteps");
});

test("a Mac and a browser without a prompt are led to their menu", () => {
  expect(installWay(mac)).toBe("browserMenu");
  expect(installWay({ ...android, hasPrompt: false })).toBe("browserMenu");
});

test("who has the app is offered nothing", () => {
  expect(installWay({ ...iphone, isStandalone: true })).toBe("installed");
  expect(installWay({ ...android, isStandalone: true })).toBe("installed");
});
