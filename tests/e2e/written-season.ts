import type { Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import type { JournalAnswer } from "#core/model/whoop.ts";
import { renderExport } from "../fixtures/whoop-export.ts";
import { ImportPage } from "./page-models/import-page.ts";
import { season } from "./season.ts";

/** What somebody's journal holds: its questions by other names, and notes at its newest answers. */
export interface Writing {
  readonly questions?: readonly string[];
  readonly notes?: readonly string[];
}

/** Imports the season with a journal of the test's own. */
export async function bringInWriting(page: Page, { questions = [], notes = [] }: Writing): Promise<void> {
  const { records } = season.truth;
  const asked = [...new Set(records.journal_answer.map(({ question }) => question))];
  const renamed = (question: string) => questions[asked.indexOf(question)] ?? question;
  const latestFirst = records.journal_answer.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const noted = new Map(latestFirst.slice(0, notes.length).map((answer, index) => [answer, notes[index]]));
  const journal_answer = records.journal_answer.map((answer): JournalAnswer => {
    const note = noted.get(answer);
    return { ...answer, question: renamed(answer.question), ...(note !== undefined && { note }) };
  });
  const files = renderExport({ ...records, journal_answer });
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const importPage = new ImportPage(page);
  await importPage.open();
  await importPage.choose("my_whoop_data.zip", zip);
  await importPage.confirm();
  await importPage.done();
}
