import { measuredCauses, outcomes } from "#core/findings/candidates.ts";
import type { AnswerColumn, FindingData } from "#core/findings/finding-data.ts";
import type { Cause } from "#core/model/finding.ts";
import type { RecordId } from "#core/model/id.ts";
import type { Metric } from "#core/model/metric.ts";
import { addDays, dayNumber, type LocalDay } from "#core/time.ts";
import type { FireDatabase } from "./database.ts";
import { dayColumns, metricSpan } from "./day-series-repository.ts";

const metrics: readonly Metric[] = [...new Set<Metric>([...measuredCauses, ...outcomes])];

/** Days read in one go: all at once would be one long task, in which a worker cannot be stopped. */
const AT_ONCE = 180;

/**
 * All that findings are made of, up to and with `until`: the daily values of their metrics, and a column for
 * each journal question and each context that was ever given. It reads every answer and check-in, so it is
 * for a worker. Undefined while there is no value at all.
 */
export async function findingData(db: FireDatabase, until: LocalDay): Promise<FindingData | undefined> {
  const span = await metricSpan(db, metrics);
  if (!span || span.first > until) return undefined;
  const to = span.last < until ? span.last : until;
  const columns = await dayColumns(db, metrics, span.first, to);
  const place = (day: LocalDay) => dayNumber(day) - columns.first;
  const answers = new AnswerColumns(columns.length);
  const contextsOfDays: (readonly [place: number, contexts: readonly RecordId[]])[] = [];
  for (let from = span.first; from <= to; from = addDays(from, AT_ONCE)) {
    const before = addDays(from, AT_ONCE);
    const end = before <= to ? before : addDays(to, 1);
    const [journal, checkIns] = await Promise.all([
      db.journal_answer.where("day").between(from, end).toArray(),
      db.mood_entry.where("day").between(from, end).toArray(),
    ]);
    for (const { question, day, yes } of journal) {
      answers.say({ kind: "journal", question }, question, place(day), yes);
    }
    for (const { day, contexts } of checkIns) contextsOfDays.push([place(day), contexts]);
  }
  const tags = new Set(contextsOfDays.flatMap(([, contexts]) => contexts));
  for (const [day, contexts] of contextsOfDays) {
    for (const tag of tags) answers.say({ kind: "context", tag }, tag, day, contexts.includes(tag));
  }
  return { columns, answers: answers.inOrder() };
}

/** Columns of yes and no, made as they come up. */
class AnswerColumns {
  readonly #length: number;
  readonly #columns = new Map<string, AnswerColumn>();

  constructor(length: number) {
    this.#length = length;
  }

  /** Of several answers of a day, naps and second cycles have their own, one "yes" is enough. */
  say(cause: Cause, name: string, place: number, yes: boolean): void {
    const key = `${cause.kind} ${name}`;
    const column = this.#columns.get(key) ?? {
      cause,
      values: new Float64Array(this.#length).fill(Number.NaN),
    };
    this.#columns.set(key, column);
    column.values[place] = yes || column.values[place] === 1 ? 1 : 0;
  }

  /** In an order that does not depend on which answer came first: the same days give the same findings. */
  inOrder(): readonly AnswerColumn[] {
    return [...this.#columns]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, column]) => column);
  }
}
