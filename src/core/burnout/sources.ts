/** Something published that a recommendation or an explanation rests on. */
export interface PublishedSource {
  readonly title: string;
  readonly year: number;
  readonly doi?: string;
}

/** Every source that a recommendation may cite. Titles stay in the language they were published in. */
export const sources = {
  burnOutIcd11: {
    title: "Burn-out an “occupational phenomenon”: International Classification of Diseases (WHO)",
    year: 2019,
  },
  recoveryParadox: {
    title:
      "The recovery paradox: Portraying the complex interplay between job stressors, lack of recovery, and poor well-being",
    year: 2018,
    doi: "10.1016/j.riob.2018.11.002",
  },
  sleepConsensus: {
    title:
      "Recommended Amount of Sleep for a Healthy Adult: A Joint Consensus Statement of the American Academy of Sleep Medicine and Sleep Research Society",
    year: 2015,
    doi: "10.5664/jcsm.4758",
  },
  sleepRegularity: {
    title:
      "Irregular sleep/wake patterns are associated with poorer academic performance and delayed circadian and sleep/wake timing",
    year: 2017,
    doi: "10.1038/s41598-017-03171-4",
  },
} as const satisfies Record<string, PublishedSource>;

export type SourceId = keyof typeof sources;
