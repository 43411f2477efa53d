export const shell = {
  name: "Fire Rescued",
  skip: "Skip to content",
  navigation: "Main",
  today: "Today",
  trends: "Trends",
  log: "Log how you are",
  findings: "Findings",
  more: "More",
  loading: "Opening",
  sampleMode: "You are looking at sample data.",
  leaveSample: "Leave sample data",
  failed: {
    title: "This page stopped",
    body: "Something went wrong while showing it. What you logged is safe on this device.",
    retry: "Try again",
  },
  missing: { title: "Nothing here", body: "This address leads to no page.", home: "Go to Today" },
};
