import { expect, it } from "vitest";
import { changeWords, sizeWords } from "./change-format.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

it("a difference is told in its own unit, with its direction and its interval without signs", () => {
  expect(plain(changeWords("hrvRmssd", { effect: -6.2, low: -9.1, high: -3.3 }))).toBe("6 ms lower (3 to 9)");
  expect(plain(changeWords("recovery", { effect: 9.4, low: 5, high: 13 }))).toBe("9 points higher (5 to 13)");
  expect(plain(changeWords("mood", { effect: 0.42, low: 0.2, high: 0.64 }))).toBe(
    "0.4 steps higher (0.2 to 0.6)",
  );
});

it("what reads as one is told as one", () => {
  expect(changeWords("stress", { effect: 1.04, low: 0.9, high: 1.2 })).toBe("1 step higher (0.9 to 1.2)");
  expect(changeWords("recovery", { effect: -1.3, low: -2, high: -0.6 })).toBe("1 point lower (1 to 2)");
});

it("an interval that ends near nothing is never rounded to nothing", () => {
  expect(plain(changeWords("hrvRmssd", { effect: 3.1, low: 0.3, high: 6 }))).toBe("3.1 ms higher (0.3 to 6)");
  expect(plain(changeWords("mood", { effect: -0.2, low: -0.37, high: -0.03 }))).toBe(
    "0.2 steps lower (0.03 to 0.37)",
  );
});

it("time becomes longer or shorter, in minutes and beyond an hour in hours", () => {
  expect(plain(changeWords("asleep", { effect: 24.4, low: 11, high: 38 }))).toBe("24 min longer (11 to 38)");
  expect(plain(changeWords("asleep", { effect: -75, low: -90, high: -60 }))).toBe(
    "1 h 15 min shorter (1 h to 1 h 30 min)",
  );
});

it("a time on the clock becomes later or earlier", () => {
  expect(plain(changeWords("sleepMidpoint", { effect: 0.5, low: 0.25, high: 0.75 }))).toBe(
    "30 min later (15 to 45)",
  );
});

it("a difference of temperatures converts without the zero of the scale", () => {
  const change = { effect: 0.5, low: 0.2, high: 0.8 };
  expect(plain(changeWords("skinTemperature", change))).toBe("0.5 °C higher (0.2 to 0.8)");
  expect(plain(changeWords("skinTemperature", change, { temperature: "fahrenheit" }))).toBe(
    "0.9 °F higher (0.4 to 1.4)",
  );
});

it("energy is told in the unit that was chosen", () => {
  const change = { effect: 836.8, low: 418.4, high: 1255.2 };
  expect(plain(changeWords("energyBurned", change))).toBe("200 kcal higher (100 to 300)");
  expect(plain(changeWords("energyBurned", change, { energy: "kilojoule" }))).toBe(
    "837 kJ higher (418 to 1,255)",
  );
});

it("a difference that may be none says so with both directions", () => {
  expect(plain(changeWords("hrvRmssd", { effect: -1.3, low: -4.2, high: 3.4 }))).toBe(
    "1 ms lower (4 lower to 3 higher)",
  );
  expect(plain(changeWords("asleep", { effect: 12, low: -70, high: 94 }))).toBe(
    "12 min longer (1 h 10 min shorter to 1 h 34 min longer)",
  );
});

it("an end that reads as nothing has no direction", () => {
  expect(plain(changeWords("restingHeartRate", { effect: 4, low: -0.2, high: 9 }))).toBe(
    "4 bpm higher (0 to 9 higher)",
  );
});

it("a difference of nothing is none", () => {
  expect(plain(changeWords("hrvRmssd", { effect: 0.3, low: -4, high: 4 }))).toBe(
    "no different (4 lower to 4 higher)",
  );
});

it("a size is neither up nor down", () => {
  expect(plain(sizeWords("hrvRmssd", 6.2))).toBe("6 ms");
  expect(plain(sizeWords("mood", 0.48))).toBe("0.5 steps");
  expect(plain(sizeWords("asleep", 75))).toBe("1 h 15 min");
});
