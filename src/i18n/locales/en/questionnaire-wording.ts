/**
 * The questions as their authors published them: not a word is ours. A translation takes over the wording of
 * a validated one where there is one, and says in core/questionnaire/validation.ts what is known of it.
 *
 * - cbi: Copenhagen Burnout Inventory, Kristensen et al. (2005), doi 10.1080/02678370500297720; published for
 *   free use by the National Research Centre for the Working Environment, Copenhagen.
 * - who5: © World Health Organization 2024, licence CC BY-NC-SA 3.0 IGO.
 * - phq2: developed by Drs Spitzer, Williams, Kroenke and colleagues with a grant from Pfizer Inc.; no
 *   permission is required to reproduce, translate, display or distribute it.
 */
export const questionnaireWording = {
  cbi: {
    /** What this wording is written in; a translation that leaves it out falls back to English as a whole. */
    language: "en",
    lead: "",
    items: {
      tired: "How often do you feel tired?",
      physicallyExhausted: "How often are you physically exhausted?",
      emotionallyExhausted: "How often are you emotionally exhausted?",
      cantTakeIt: "How often do you think: “I can’t take it anymore”?",
      wornOut: "How often do you feel worn out?",
      weak: "How often do you feel weak and susceptible to illness?",
      workExhausting: "Is your work emotionally exhausting?",
      burntOut: "Do you feel burnt out because of your work?",
      workFrustrates: "Does your work frustrate you?",
      endOfDay: "Do you feel worn out at the end of the working day?",
      anotherDay: "Are you exhausted in the morning at the thought of another day at work?",
      everyHour: "Do you feel that every working hour is tiring for you?",
      energyLeft: "Do you have enough energy for family and friends during leisure time?",
      clientsHard: "Do you find it hard to work with clients?",
      clientsFrustrating: "Do you find it frustrating to work with clients?",
      clientsDrain: "Does it drain your energy to work with clients?",
      giveMore: "Do you feel that you give more than you get back when you work with clients?",
      tiredOfClients: "Are you tired of working with clients?",
      howLong: "Do you sometimes wonder how long you will be able to continue working with clients?",
    },
    scales: {
      frequency: { 100: "Always", 75: "Often", 50: "Sometimes", 25: "Seldom", 0: "Never/almost never" },
      degree: {
        100: "To a very high degree",
        75: "To a high degree",
        50: "Somewhat",
        25: "To a low degree",
        0: "To a very low degree",
      },
    },
  },
  who5: {
    language: "en",
    lead: "Over the past two weeks",
    items: {
      cheerful: "I have felt cheerful and in good spirits",
      calm: "I have felt calm and relaxed",
      active: "I have felt active and vigorous",
      rested: "I woke up feeling fresh and rested",
      interested: "My daily life has been filled with things that interest me",
    },
    scales: {
      partOfTime: {
        5: "All of the time",
        4: "Most of the time",
        3: "More than half the time",
        2: "Less than half the time",
        1: "Some of the time",
        0: "At no time",
      },
    },
  },
  phq2: {
    language: "en",
    lead: "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
    items: {
      littleInterest: "Little interest or pleasure in doing things",
      feelingDown: "Feeling down, depressed, or hopeless",
    },
    scales: {
      bothered: { 0: "Not at all", 1: "Several days", 2: "More than half the days", 3: "Nearly every day" },
    },
  },
};
