import { expect, it } from "vitest";
import { languageOf } from "./language.ts";

it.each([
  ["Why am I tired this week?", "en"],
  ["Чому я втомлений цього тижня?", "uk"],
  ["چرا این هفته خسته‌ام؟", "fa"],
  ["Чому впала моя HRV?", "uk"],
  ["HRV за WHOOP", "uk"],
  ["HRV من چطوره؟", "fa"],
  ["HRV trend", "en"],
  ["What does the tag Дедлайн do to my sleep?", "en"],
] as const)("%s is %s", (text, language) => {
  expect(languageOf(text)).toBe(language);
});

it("without a word the language of before goes on", () => {
  expect(languageOf("?! 12", "fa")).toBe("fa");
  expect(languageOf("")).toBe("en");
});
