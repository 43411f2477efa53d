import { describe, expect, it } from "vitest";
import { guessRegion } from "./guess-region.ts";

describe("the country whose contacts are shown first", () => {
  it.each([
    ["Europe/Kyiv", ["en-US"], "UA"],
    ["Europe/London", ["fa"], "GB"],
    ["America/Chicago", ["es-ES"], "US"],
    ["America/Toronto", ["en-US"], "CA"],
    ["Australia/Perth", ["en-GB"], "AU"],
    ["Asia/Tehran", ["fa-IR"], "IR"],
  ] as const)("where the clock is (%s) outweighs the language (%s): %s", (zone, languages, region) => {
    expect(guessRegion(zone, languages)).toBe(region);
  });

  it("a clock that tells nothing leaves it to the languages, first one first", () => {
    expect(guessRegion("UTC", ["en", "uk-UA", "en-GB"])).toBe("UA");
    expect(guessRegion("UTC", ["zh-Hant-TW", "en-NZ"])).toBe("NZ");
  });

  it("nothing known is not guessed", () => {
    expect(guessRegion("UTC", ["en", "fi-Latn"])).toBeUndefined();
    expect(guessRegion("Asia/Bangkok", [])).toBeUndefined();
  });
});
