import { type Metric, metrics } from "../model/metric.ts";
import type { AssistantSource } from "./assistant-source.ts";

/** Whether the person wants no number of a metric: of a risk, where they hide it. */
export async function isHidden(source: AssistantSource, metric: Metric): Promise<boolean> {
  return metrics[metric].domain === "risk" && (await source.shown()).hideRisk === true;
}
