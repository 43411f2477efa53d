import type { MetricDomain } from "#core/model/metric.ts";

/** Colours and type of a chart, as the page's tokens resolve at this moment. */
export interface ChartLook {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly sheet: string;
  readonly metric: Readonly<Record<MetricDomain, string>>;
  readonly fontFamily: string;
  readonly fontSize: number;
}

/**
 * Reads the tokens where the chart stands. A canvas knows neither custom properties nor light-dark(), so
 * an element is given each colour and asked what became of it.
 */
export function readLook(host: HTMLElement): ChartLook {
  const probe = host.appendChild(document.createElement("span"));
  const style = getComputedStyle(probe);
  const colour = (token: string) => {
    probe.style.setProperty("color", `var(${token})`);
    return style.color;
  };
  probe.style.setProperty("font-size", "0.75rem");
  const look: ChartLook = {
    ink: colour("--ink"),
    quiet: colour("--quiet"),
    line: colour("--line"),
    sheet: colour("--sheet"),
    metric: {
      mind: colour("--metric-mind"),
      heart: colour("--metric-heart"),
      sleep: colour("--metric-sleep"),
      load: colour("--metric-load"),
      risk: colour("--metric-risk"),
      questionnaire: colour("--metric-questionnaire"),
    },
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
  };
  probe.remove();
  return look;
}

/** Calls back when the page turns light or dark, by the device or by the person's choice. */
export function followLook(changed: () => void): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"].map((query) =>
    matchMedia(query),
  );
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-appearance"] });
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener("change", changed);
  };
}
