import { plural } from "../../plural.ts";

export const whoop = {
  name: "WHOOP",
  demo: "demo, made-up data",

  state: {
    sample: "Leave the sample data to connect your own WHOOP.",
    noAccount: "Connecting needs an account: the server fetches for you while your phone sleeps.",
    none: "Recovery, sleep, strain and workouts by themselves, minutes after WHOOP has them.",
    disconnected: "Disconnected. What arrived is yours to keep.",
    arriving: "Connected. Your history is arriving; you can use the app meanwhile.",
    connected: "Connected.",
    broken:
      "WHOOP no longer lets the server in. What arrived is safe. Connect again, and what was missed is fetched.",
  },
  lastNight: (ago: string) => `Last night arrived ${ago}.`,
  olderNight: (day: string) => `The newest night is that of ${day}.`,
  noNight: "No night has arrived yet.",
  looked: (ago: string) => `Looked ${ago}.`,
  troubled:
    "WHOOP could not be reached the last time. The server tries again by itself, and what arrived is safe.",

  history: "History",
  historySince: (day: string) => `back to ${day}`,
  historyRecords: (n: number, number: string) =>
    `${number} ${plural(n, { one: "record", other: "records" })} so far`,

  connect: "Connect WHOOP",
  again: "Connect again",
  signIn: "Sign in first",
  disconnect: "Disconnect…",
  notNow: "Not now",

  asking: {
    title: "What will be fetched",
    records:
      "Recoveries, sleeps, days of strain and workouts, as far back as WHOOP has them, and new ones as they come.",
    where: "They lie in your account on the server and on your devices. Nobody else can read them.",
    key: "The key to your WHOOP lies encrypted on the server, never on a device. Your name and e-mail address at WHOOP are not kept.",
    end: "You can disconnect here at any time, and then keep or delete what arrived.",
    next: "You say yes on WHOOP’s own page and then come back here.",
    go: "Go to WHOOP",
    going: "Asking WHOOP for its page",
  },
  demoFirst: {
    title: "This is a demo",
    body: "This server has a make-believe WHOOP with a made-up person. Its nights would be mixed with yours, so use an account you only try things with.",
    go: "Go on with made-up data",
  },
  waiting: {
    title: "Say yes in the browser",
    body: "WHOOP’s page has opened there. When you are done, come back: this page notices by itself.",
    stop: "Stop waiting",
  },

  returned: {
    connected: "WHOOP is connected. The last weeks come first, then the years before.",
    refused:
      "You did not allow it at WHOOP, so nothing was connected or fetched. You can connect at any time.",
    expired:
      "The page at WHOOP was open for too long or was used before, so nothing was connected. Connect again.",
    taken:
      "This WHOOP is connected to another account here, so nothing was changed. Disconnect it there first, or sign in with that account.",
    failed:
      "WHOOP did not answer as it should, so nothing was connected. What is here is safe. Try again in a few minutes.",
  },
  elsewhere: "If you came from the app on your home screen, close this window and go back to it.",

  ending: {
    title: "Disconnect WHOOP?",
    what: "WHOOP is told to end the access, and the key to it is destroyed. No new nights arrive after that.",
    keep: "Keep: everything that arrived stays, and goes on counting.",
    delete:
      "Delete: recoveries, sleeps, days of strain and workouts from WHOOP go from your account and all your devices, those from an export file too. Journal answers and your check-ins stay. Your scores are worked out anew.",
    keepButton: "Disconnect and keep",
    deleteButton: "Disconnect and delete",
    stay: "Stay connected",
    working: "Disconnecting",
  },
  ended: {
    kept: "WHOOP is disconnected. What arrived is still here.",
    deleted: "WHOOP is disconnected. What came from it is going from your account and your devices.",
  },

  failed: {
    offline:
      "The server can’t be reached, so nothing was changed. What is here is safe. Try again when you are online.",
    signedOut: "The server asks who you are again, so nothing was changed. Sign in, then try again.",
    notConfigured:
      "This server is not set up for WHOOP, so nothing was changed. Import your WHOOP export file instead: it holds the same nights.",
    tooMany: "That was asked too often in a short time. Nothing is lost. Try again in a minute.",
    server: "The server could not do that this time. What is here is safe. Try again in a few minutes.",
  },
  signInAgain: "Sign in",
  import: "Import a file",
};
