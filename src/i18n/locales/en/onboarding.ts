export const onboarding = {
  title: "Welcome",
  step: (step: string, of: string) => `${step} of ${of}`,
  next: "Next",
  back: "Back",
  skip: "Skip",

  what: "Notice overload before it becomes burnout",
  whatText:
    "Fire Rescued puts your mood, your body and your load on one page, and says what is above your own usual, and why.",
  is: [
    "Compares you with yourself, never with others.",
    "Works without an account and without a network. What you log stays on this device.",
    "Shows how sure it is, and says so when it doesn't know.",
  ],
  isNot: "It is not a diagnosis and no medical device. If you feel bad, trust that over any number.",
  help: "Where to find help",

  bring: "Bring your data, or don't",
  bringText: "A check-in a day is enough to start. A wearable adds sleep and heart to it.",
  connect: "Connect WHOOP",
  connectDetail: "Needs an account. New nights then come by themselves.",
  whoop: "WHOOP export file",
  whoopDetail: "Years of sleep, recovery and strain at once.",
  sample: "Look around with sample data",
  sampleDetail: "Two made-up years, clearly marked. Leaving deletes them all.",
  none: "Just check-ins for now",
  noneDetail: "You can add a source any day, under More.",
  filling: "Making up two years",
  sampleFailed: "The sample could not be made. Nothing was changed. Try again.",

  first: "Your first check-in",
  firstText:
    "One tap on how you are is a whole check-in. Energy, stress and a note are there when you want them.",
  firstLater: "After two weeks you see a score with its reasons. Until then it says how far it has learned.",
  checkIn: "Check in now",
  toToday: "Go to Today",

  failed: {
    storageFull: "Your device is out of space, so this was not remembered. Nothing was lost.",
    storageUnavailable: "The browser's storage did not answer, so this was not remembered. Nothing was lost.",
  },
};
