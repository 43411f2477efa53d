export const measuredBurnout = {
  heading: "Measured burnout",
  /** Beside the score, which is worked out: this one was asked. */
  remark: "what you answered",
  on: (day: string) => `on ${day}`,
  personal: (value: string) => `${value} personal`,
  work: (value: string) => `${value} work`,
  client: (value: string) => `${value} clients`,
  of: "Of 100. From 50 on it is by convention counted as a sign of burnout; it is no diagnosis.",
  hidden: "Answered. The numbers are hidden, as you chose.",
  noScore: "Too few questions were answered for a score.",
  open: "Results",
  due: "The monthly questions about burnout are due. It takes about two minutes, works offline, and stays beside the score.",
  first:
    "Some questions a month measure what the score can only guess. They take about two minutes and stay beside it.",
  answer: "Answer them",
  goOn: "Go on",
  notNow: "Not this month",
  settings: "Reminders can be switched off in More.",
  failed: "This could not be kept: the device's storage is full or locked. Your records are safe.",
};
