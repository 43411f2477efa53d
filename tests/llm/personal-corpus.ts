import { english } from "./personal-sentences/english.ts";
import { heldOut } from "./personal-sentences/held-out.ts";
import { nothingPersonal } from "./personal-sentences/nothing-personal.ts";
import { persian } from "./personal-sentences/persian.ts";
import { ukrainian } from "./personal-sentences/ukrainian.ts";

/** A sentence as a person writes it to the assistant or into a note. */
export interface PersonalSentence {
  readonly text: string;
  /** What must not leave the device. */
  readonly personal: readonly string[];
  /** What the answer needs. */
  readonly keep: readonly string[];
}

/** Sentences with personal data in English, Ukrainian and Persian, all made up. */
export const personalCorpus: readonly PersonalSentence[] = [english, ukrainian, persian].flatMap(sentencesOf);

/** More of them, which the sieve was not made with. */
export const heldOutCorpus: readonly PersonalSentence[] = sentencesOf(heldOut);

/** Sentences that leave as they are. */
export const plainCorpus: readonly string[] = nothingPersonal.split("\n").filter((line) => line !== "");

/** A line a sentence, with {what is personal} and <what stays>; "⏎" breaks a line within one. */
function sentencesOf(lines: string): PersonalSentence[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim().replaceAll("⏎", "\n"))
    .map((line) => ({
      text: line.replace(/[{}<>]/g, ""),
      personal: [...line.matchAll(/\{([^}]*)\}/g)].map(([, it = ""]) => it),
      keep: [...line.matchAll(/<([^>]*)>/g)].map(([, it = ""]) => it),
    }));
}
