import type { Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import type { JournalAnswer } from "#core/model/whoop.ts";
import { addDays } from "#core/time.ts";
import { renderExport } from "../fixtures/whoop-export.ts";
import { ImportPage } from "./page-models/import-page.ts";
import { season } from "./season.ts";

/** What somebody's journal holds. */
export interface Writing {
  /** Its questions by other names. They are answered yes before nights of little recovery, so that it is found. */
  readonly questions?: readonly string[];
  /** At its newest answers. */
  readonly notes?: readonly string[];
}

/** Imports the season with a journal of the test's own. */
export async function bringInWriting(page: Page, { questions = [], notes = [] }: Writing): Promise<void> {
  const { records } = season.truth;
  const asked = [...new Set(records.journal_answer.map(({ question }) => question))];
  const recoveries = new Map(records.recovery.map(({ day, recoveryPercent }) => [day, recoveryPercent]));
  const written = ({ question, day, yes }: JournalAnswer) => {
    const name = questions[asked.indexOf(question)];
    const next = recoveries.get(addDays(day, 1));
    return name === undefined
      ? { question, yes }
      : { question: name, yes: next === undefined ? yes : next < 50 };
  };
  const latestFirst = records.journal_answer.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const noted = new Map(latestFirst.slice(0, notes.length).map((answer, index) => [answer, notes[index]]));
  const journal_answer = records.journal_answer.map((answer): JournalAnswer => {
    const note = noted.get(answer);
    return { ...answer, ...written(answer), ...(note !== undefined && { note }) };
  });
  const files = renderExport({ ...records, journal_answer });
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const importPage = new ImportPage(page);
  await importPage.open();
  await importPage.choose("my_whoop_data.zip", zip);
  await importPage.confirm();
  await importPage.done();
}
