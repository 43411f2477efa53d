export const body = {
  heading: "Your body is handling something",
  since: (day: string) => `since ${day}`,
  now: "On the last two nights, this lay outside your own range:",
  inThese: "On these nights, this lay outside your own range:",
  range: (range: string) => `range ${range}`,
  note: "An infection can do that, and so can hard training, alcohol, heat or a journey. It is no diagnosis, and it weighs nothing in your score.",
  unwell: "If you feel unwell, trust that more than any number.",
  dismiss: "Put away until the next time",
  notSaved: "This could not be kept: the device's storage is full or locked. Your records are safe.",
  about: "How this is told",
};
