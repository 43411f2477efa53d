/** Today before anything was logged or brought. */
export const todayWelcome = {
  heading: "What will appear here",
  title: "This page fills as you go",
  body: "One tap above is a whole check-in. Nothing needs an account, and without one nothing leaves this device.",
  risk: "Burnout risk",
  riskWhen: (first: string, days: string, checkIns: string) =>
    `a first guess after ${first} days, with a band after ${days} days and ${checkIns} check-ins`,
  why: "Tomorrow, and why",
  whyWhen: "with it: what raises and lowers it, in your own numbers",
  night: "Last night",
  nightWhen: "as soon as you bring a WHOOP export; past nights count at once",
  import: "Import a WHOOP export",
  tour: "New here? Look round",
};
