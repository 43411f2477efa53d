import type { FindingData } from "../../src/core/findings/finding-data.ts";
import { type Look, lookForFindings } from "../../src/core/findings/look-for-findings.ts";

/** Looks through a history to the end, without a worker. */
export function lookThrough(data: FindingData, known: Look["pairs"] = []): Look {
  const steps = lookForFindings(data, known);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
