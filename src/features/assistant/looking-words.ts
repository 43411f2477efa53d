import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";

/** What the assistant is at before its first words: looking something up with a tool, or writing. */
export function lookingWords(tool: string | undefined): string {
  const t = texts("assistant", assistant);
  return tool === undefined ? t.writing : (t.looking[tool] ?? t.lookingElse);
}
