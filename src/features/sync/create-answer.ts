import { createSignal } from "solid-js";
import type { WriteResult } from "#data/write.ts";
import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";

/**
 * What is said after a tap on something that goes away with it. The keyboard goes to the answer, since the
 * button is gone.
 */
export function createAnswer() {
  const t = texts("sync", sync);
  const [words, setWords] = createSignal("");
  const [isProblem, setProblem] = createSignal(false);
  let place: HTMLElement | undefined;

  function say(sentence: string): void {
    setProblem(false);
    setWords(sentence);
    place?.focus();
  }

  /** Says how a write went; gives whether it went well. */
  function tell(result: WriteResult, sentence: string): boolean {
    say(result.ok ? sentence : t.failed[result.code]);
    setProblem(!result.ok);
    return result.ok;
  }

  return { words, isProblem, say, tell, isSaidIn: (element: HTMLElement) => (place = element) };
}
