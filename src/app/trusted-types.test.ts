import { expect, test } from "vitest";
import { inertHtml, ownScript } from "./trusted-types.ts";

test("the markup of a component passes unchanged", () => {
  const html =
    '<section class="_card_1"><h2></h2><button type=button data-onward=1>On = off</button><svg><form>';
  expect(inertHtml(html)).toBe(html);
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '<svg/onload="alert(1)">',
  '<a href="javascript:alert(1)">',
  "<iframe srcdoc=x>",
  "<base href=//elsewhere.example>",
])("markup that could run something is refused: %s", (html) => {
  expect(() => inertHtml(html)).toThrow(TypeError);
});

test("a worker loads from the app's own origin and from nowhere else", () => {
  const base = "https://app.example/trends";
  expect(ownScript("/assets/worker.js", base)).toBe("/assets/worker.js");
  expect(() => ownScript("//elsewhere.example/worker.js", base)).toThrow(TypeError);
  expect(() => ownScript("data:text/javascript,1", base)).toThrow(TypeError);
});
