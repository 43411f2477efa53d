import { plural } from "../../plural.ts";

export const account = {
  title: "Account",
  back: "More",

  signIn: "Sign in",
  signUp: "Make an account",
  email: "E-mail",
  password: "Password",
  newPassword: "New password",
  passwordHint: "At least 8 characters. Three or four unrelated words make a good one.",
  toSignUp: "I have no account yet",
  toSignIn: "I have an account",
  toCode: "Sign in by e-mail code",
  toForgot: "Forgot password",
  toPassword: "Sign in by password",
  wait: "One moment",

  codeTitle: "Sign in by e-mail code",
  codeIntro: "We send a code to your address. No password is needed; without an account, this makes one.",
  sendCode: "Send code",
  forgotTitle: "Set a new password",
  forgotIntro: "We send a code to your address, with which you set a new password.",
  enterTitle: "Enter the code",
  codeSent: (email: string) =>
    `If ${email} can get mail from us, a code is on its way. It works for an hour. Look into the spam folder too.`,
  code: "Code",
  codeHint: "6 digits",
  enter: "Continue",
  again: "Send another code",
  newTitle: "Choose a new password",
  newIntro: (email: string) => `For the account of ${email}.`,
  savePassword: "Save password",
  arriving: "Opening the link",

  failed: {
    emailMissing: "Type your e-mail address.",
    passwordMissing: "Type a password.",
    codeMissing: "Type the code from the e-mail.",
    wrongPassword:
      "This address and password don't go together. Check both, or sign in by e-mail code. Nothing was changed.",
    emailTaken: "There is an account with this address already. Sign in instead, or set a new password.",
    emailInvalid: "This is no address that mail can be sent to. Check it for a slip.",
    emailUnconfirmed: "This address has not been confirmed yet. Sign in by e-mail code: that confirms it.",
    weakPassword: "This password is too easy to guess. Use at least 8 characters, better some words.",
    samePassword: "This is the password you had. Choose another one.",
    codeExpired: "This code doesn't work: it is mistyped, used or too old. Check it, or send another one.",
    linkElsewhere:
      "This link works only in the browser that asked for it. Type the code from the same e-mail instead.",
    signUpClosed: "New accounts can't be made here at the moment. The app works fully without one.",
    tooMany: "That was too often in a short time. Wait a minute, then try again.",
    signedOut: "The session has ended meanwhile. Sign in again. Your records are safe on this device.",
    offline:
      "There is no connection to the server, so nothing was sent. What you typed stays here. Try again once you are online.",
    server:
      "The server had trouble, so this did not happen. Your records are safe on this device. Try again later.",
  },
  offline:
    "You are offline. Signing in needs a connection; everything else works without one. What you type here stays.",

  why: "What an account does",
  whyList: [
    "Your records are on all your devices, and come back if you lose one.",
    "The app goes on working without a network. What you log then is sent later.",
    "The records lie on the server this app was set up with. Only you can read them there through the app.",
    "Without an account everything works too, on this device only.",
  ],

  sample: "You are looking at sample data. Leave it first, then sign in with your own.",

  join: "What becomes of what is on this device?",
  joinIntro: (email: string) => `You signed in as ${email}.`,
  joinHere: (parts: string) => `On this device, recorded without an account: ${parts}.`,
  joinQuestion:
    "Take it along only if it is yours: it then belongs to this account, and goes to its other devices too.",
  joinOther: "some other records",
  checkIns: (n: number, number: string) => `${number} ${plural(n, { one: "check-in", other: "check-ins" })}`,
  nights: (n: number, number: string) => `${number} ${plural(n, { one: "night", other: "nights" })}`,
  workouts: (n: number, number: string) => `${number} ${plural(n, { one: "workout", other: "workouts" })}`,
  take: "Take it along",
  leave: "Leave it here",
  leaveDetail: "Left here, it stays on this device, and is shown again when nobody is signed in.",
  cancelJoin: "Don't sign in",
  adopting: "Taking your records along",
  adoptFailed: {
    storageFull:
      "Your device ran out of space part-way. Nothing is lost. Free some space, then go on: it continues from there.",
    storageUnavailable:
      "The browser's storage stopped answering part-way. Nothing is lost. Reload the app: it goes on by itself.",
    stopped: "Taking the records along stopped part-way. Nothing is lost. Go on: it continues from there.",
  },
  goOn: "Go on",

  signedInAs: "Signed in as",
  signedInDetail: "Your records are on this device and go to your account.",
  expired: "You have been signed out",
  expiredDetail:
    "The server asks who you are again. Your records are safe here, and what you log is kept until then.",
  signInAgain: "Sign in again",

  signOut: "Sign out",
  signOutDetail: "The app then shows what was recorded on this device without an account.",
  signOutKeep: "Sign out",
  signOutKeepDetail: "Your records stay on this device, hidden until you sign in again.",
  signOutRemove: "Sign out and remove",
  signOutRemoveDetail: "Your records are deleted from this device. They stay in your account.",
  waiting: (n: number, number: string) =>
    `${number} ${plural(n, { one: "change has", other: "changes have" })} not reached your account yet`,
  waitingDetail: "Signing out loses nothing if you keep them here. What would you like to do?",
  syncNow: "Sync now",
  syncing: "Syncing",
  sent: "All changes have reached your account.",
  export: "Save a backup",
  keepAndLeave: "Keep here and sign out",
  stay: "Stay signed in",
  removeUnsent: "Remove from this device…",
  removeUnsentSure: (n: number, number: string) =>
    `${number} ${plural(n, { one: "change is", other: "changes are" })} nowhere else. Removing deletes ${plural(n, { one: "it", other: "them" })} for good.`,
  removeNow: "Delete and sign out",
  signingOut: "Signing out",
};
