/** Something published that the numbers rest on. Titles stay in the language they were published in. */
export interface AboutSource {
  readonly title: string;
  readonly authors: string;
  readonly year: number;
  readonly doi: string;
}

/** The data the score is judged on, and the studies that its limits and its flags rest on. */
export const aboutSources: readonly AboutSource[] = [
  {
    title: "PMData: a sports logging dataset",
    authors: "Thambawita and others",
    year: 2020,
    doi: "10.1145/3339825.3394926",
  },
  {
    title: "A large-scale multivariate soccer athlete health, performance, and position monitoring dataset",
    authors: "Midoglu and others",
    year: 2024,
    doi: "10.1038/s41597-024-03386-x",
  },
  {
    title: "Climbing the ladder: a ranking approach to burnout prediction",
    authors: "Dei Rossi and others",
    year: 2026,
    doi: "10.3389/fdgth.2025.1694666",
  },
  {
    title:
      "Wearable Technologies for Detecting Burnout and Well-Being in Health Care Professionals: Scoping Review",
    authors: "Barac and others",
    year: 2024,
    doi: "10.2196/50253",
  },
  {
    title: "The Copenhagen Burnout Inventory: A new tool for the assessment of burnout",
    authors: "Kristensen and others",
    year: 2005,
    doi: "10.1080/02678370500297720",
  },
  {
    title: "Training Adaptation and Heart Rate Variability in Elite Endurance Athletes",
    authors: "Plews and others",
    year: 2013,
    doi: "10.1007/s40279-013-0071-8",
  },
  {
    title: "Analyzing changes in respiratory rate to predict the risk of COVID-19 infection",
    authors: "Miller and others",
    year: 2020,
    doi: "10.1371/journal.pone.0243693",
  },
  {
    title: "Pre-symptomatic detection of COVID-19 from smartwatch data",
    authors: "Mishra and others",
    year: 2020,
    doi: "10.1038/s41551-020-00640-6",
  },
];
