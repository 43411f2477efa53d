import { whoopId } from "#core/model/whoop-id.ts";
import { renderExport } from "../../fixtures/whoop-export.ts";
import type { Person } from "./person.ts";
import {
  toExportedCycle,
  toExportedRecovery,
  toExportedSleep,
  toExportedWorkout,
  wholeSecond,
} from "./to-export.ts";

/**
 * The CSV files of a person's data export, by name: the nights that the API tells of now, in the file's
 * rounder numbers, and the journal, which only the file has.
 */
export function exportFiles(person: Person): Record<string, string> {
  const cycles = new Map(person.records("cycle").map(({ record }) => [record.id, record]));
  const told = new Set([...cycles.values()].map(({ start }) => whoopId("cycle", wholeSecond(start))));
  const sleeps = new Map(person.records("sleep").map(({ record }) => [record.id, record]));
  return renderExport({
    cycle: [...cycles.values()].map(toExportedCycle),
    sleep: [...sleeps.values()].map(toExportedSleep),
    recovery: person.records("recovery").flatMap(({ record }) => {
      const cycle = cycles.get(record.cycle_id);
      const sleep = sleeps.get(record.sleep_id);
      return cycle && sleep ? [toExportedRecovery(record, cycle, sleep)] : [];
    }),
    workout: person.records("workout").map(({ record }) => toExportedWorkout(record)),
    journal_answer: person.journal().filter(({ cycleId }) => told.has(cycleId)),
  });
}
