import { expect, test } from "vitest";
import { aiMetricNames } from "#contract/ai-tools.ts";
import { metricNames } from "#core/model/metric.ts";

test("the assistant's tools know the metrics that there are, and no others", () => {
  expect([...aiMetricNames]).toEqual(metricNames);
});
