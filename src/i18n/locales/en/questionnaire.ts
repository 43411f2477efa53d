import type { Instrument } from "#core/model/questionnaire-response.ts";
import { plural } from "../../plural.ts";

const questions = (count: number, number: string) =>
  `${number} ${plural(count, { one: "question", other: "questions" })}`;

export const questionnaire = {
  title: "Questionnaires",
  lead: "The score on Today is worked out from your days. A questionnaire asks you. Both stand side by side and are never mixed.",

  names: {
    cbi: "Burnout",
    who5: "Well-being",
    phq2: "Low mood",
  } satisfies Record<Instrument, string>,
  fullNames: {
    cbi: "Copenhagen Burnout Inventory",
    who5: "WHO-5 Well-Being Index",
    phq2: "PHQ-2",
  } satisfies Record<Instrument, string>,
  why: {
    cbi: "Measures how exhausted you are, in general and by your work. Once a month is enough: it moves slowly.",
    who5: "Asks how well the last two weeks were. Answer it when you want to; nothing reminds you.",
    phq2: "For when you wonder whether it is more than tiredness. It is here for you to ask, and nothing reminds you.",
  } satisfies Record<Instrument, string>,
  source: {
    cbi: "Kristensen, Borritz, Villadsen, Christensen (2005): The Copenhagen Burnout Inventory. Work & Stress 19, 192–207. doi 10.1080/02678370500297720. Free to use; National Research Centre for the Working Environment, Copenhagen.",
    who5: "The World Health Organization-Five Well-Being Index (WHO-5). Geneva: World Health Organization; 2024. Licence: CC BY-NC-SA 3.0 IGO.",
    phq2: "Kroenke, Spitzer, Williams (2003): The Patient Health Questionnaire-2. Medical Care 41, 1284–1292. Developed with an educational grant from Pfizer Inc.; no permission required.",
  } satisfies Record<Instrument, string>,
  about: "Where it comes from",
  length: (count: number, number: string, minutes: string) =>
    `${questions(count, number)}, about ${minutes} min`,

  validation: {
    original: "Asked in its authors' own words.",
    validated: "Asked in a translation that was compared with the original in a study.",
    notValidated:
      "This translation has not been compared with the original. Look at how your results change rather than at the number itself.",
  },

  clients: "I work with people",
  clientsDetail: "Patients, students, customers, clients: adds six questions about that work.",
  clientsQuestion: "Do you work with people?",
  clientsWhat:
    "Patients, students, customers, residents and the like. If so, six questions follow about that part of your work; they call them clients.",
  yes: "Yes",
  no: "No",

  start: "Start",
  goOn: "Go on",
  begun: (answered: string, of: string) => `Begun: ${answered} of ${of} answered`,
  discard: "Throw away",
  dueNow: "due now",
  dueOn: (day: string) => `next on ${day}`,
  anyTime: "any time",
  onlyIfYouWant: "only if you want to",

  results: "Your results",
  change: "See it in Trends",
  remove: "Delete",
  removeNamed: (day: string) => `Delete the one of ${day}`,
  removed: (day: string) => `The questionnaire of ${day} is deleted.`,
  undo: "Undo",
  open: (day: string) => `Result of ${day}`,
  showAll: (number: string) => `Show all ${number}`,

  position: (number: string, of: string) => `Question ${number} of ${of}`,
  back: "Back",
  skip: "Skip this one",
  later: "Go on later",
  laterDetail: "Each answer is kept on this device at once. Nothing is sent before you are done.",
  end: "That was all",
  endBody: (answered: string, of: string) => `You answered ${answered} of ${of}. You can still go back.`,
  endTooFew:
    "Too many are left out for a score of every part. You can go back and answer them, or see what there is.",
  finish: "See the result",
  toList: "All questionnaires",
  gone: "There is no such result on this device. It may have been deleted.",

  subscales: {
    personal: "Personal burnout",
    work: "Work burnout",
    client: "Client burnout",
    wellBeing: "Well-being",
    mood: "Low mood",
  },
  shortSubscales: {
    personal: "Personal",
    work: "Work",
    client: "Clients",
    wellBeing: "Well-being",
    mood: "Low mood",
  },
  what: {
    personal: "How worn out you are, whatever the reason.",
    work: "How worn out you are by your work.",
    client: "How worn out you are by working with people.",
    wellBeing: "0 is the worst, 100 the best well-being.",
    mood: "How often low mood was with you in the last two weeks: 0 never, 6 nearly always.",
  },
  value: (value: string, of: string) => `${value} of ${of}`,
  named: (name: string, value: string) => `${name} ${value}`,
  noScore: "Too few answers for a score",
  tooFew: (answered: string, needed: string) => `No score: ${answered} answered, ${needed} are needed.`,
  before: (value: string, day: string) => `${value} on ${day}`,
  cbiAbove: "50 and above is by convention counted as a sign of burnout; it is no diagnosis.",
  cbiBelow: "Below 50, from where on it is by convention counted as a sign of burnout. It is no diagnosis.",
  who5Low: "50 and below is where WHO suggests to look closer. It is no diagnosis.",
  who5Fine: "Above 50, below which WHO suggests to look closer. It is no diagnosis.",
  phq2Above: "3 and above is where its authors suggest that somebody looks closer. It is no diagnosis.",
  phq2Below: "Below 3, from where on its authors suggest that somebody looks closer. It is no diagnosis.",
  helpTitle: "Talk to somebody",
  help: "Your answers say that the last two weeks were hard. Talking to a doctor, or to somebody who listens, helps. You don't need a reason that is good enough.",
  helpLink: "Help now",

  failed: {
    storageFull:
      "Your device has no space left, so this was not kept. What was answered before is safe. Free some space, then try again.",
    storageUnavailable:
      "The browser's storage did not answer, so this was not kept. What was answered before is safe. Reload the app, then try again.",
  },
};
