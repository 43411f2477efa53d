import { context } from "#i18n/locales/en/context.ts";
import { texts } from "#i18n/texts.ts";
import type { ContextProblem } from "./create-contexts.ts";

/** Why a context's name or change was refused, as a sentence. */
export function problemText(problem: ContextProblem): string {
  const t = texts("context", context);
  if (problem.kind === "nameless") return t.nameless;
  return problem.kind === "taken" ? t.taken(problem.name) : t.failed[problem.code];
}
