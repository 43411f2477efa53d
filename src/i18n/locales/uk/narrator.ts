import type { Span } from "#core/assistant/narrative.ts";
import type { CauseKey, CauseWords, Measure, NarratorTexts, ReasonWords } from "../../narrator-words.ts";

const span: Readonly<Record<Span["kind"], string>> = {
  today: "сьогодні",
  week: "за останні сім днів",
  lastWeek: "за тиждень перед останніми сімома днями",
  month: "за останні тридцять днів",
  lastMonth: "за тридцять днів перед останніми тридцятьма",
  quarter: "за останні три місяці",
  year: "за останній рік",
  all: "за всі ваші дні",
  days: "за дні, про які ви запитали",
};

const side: Readonly<Record<Measure, Readonly<Record<"above" | "below", string>>>> = {
  amount: { above: "вище за ваше звичне", below: "нижче за ваше звичне" },
  time: { above: "більше за ваше звичне", below: "менше за ваше звичне" },
  clock: { above: "пізніше за ваше звичне", below: "раніше за ваше звичне" },
};

/** "У дні з …" and "після …": instrumental and genitive. */
const cause: Readonly<Record<CauseKey, readonly [withIt: string, after: string]>> = {
  alcohol: ["алкоголем", "алкоголю"],
  caffeine: ["кофеїном", "кофеїну"],
  hydration: ["достатньою кількістю води", "дня з достатньою кількістю води"],
  protein: ["білком у їжі", "дня з білком у їжі"],
  screenInBed: ["екраном у ліжку", "екрана в ліжку"],
  readingInBed: ["читанням у ліжку", "читання в ліжку"],
  morningSun: ["ранковим сонцем", "ранкового сонця"],
  sharedBed: ["ліжком на двох", "ночі в ліжку на двох"],
  work: ["позначкою «Робота»", "позначки «Робота»"],
  deadline: ["позначкою «Дедлайн»", "позначки «Дедлайн»"],
  family: ["позначкою «Родина»", "позначки «Родина»"],
  training: ["позначкою «Тренування»", "позначки «Тренування»"],
  poorSleep: ["позначкою «Поганий сон»", "позначки «Поганий сон»"],
  travel: ["позначкою «Подорож»", "позначки «Подорож»"],
  ill: ["позначкою «Хвороба»", "позначки «Хвороба»"],
  alone: ["позначкою «На самоті»", "позначки «На самоті»"],
};

function causeForms(words: CauseWords): readonly [withIt: string, after: string] {
  if (words.kind === "key") return cause[words.key];
  const own = words.kind === "own" ? words.label : words.name;
  return [`позначкою «${own}»`, `позначки «${own}»`];
}

function reasonText({ name, value, usual }: ReasonWords): string {
  if (value === undefined) return name;
  return usual === undefined ? `${name} (${value})` : `${name} (${value}, зазвичай ${usual})`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} та ${items.at(-1)}`;
}

function start(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const chance = { clear: "Навряд чи випадковість.", chance: "Може бути й випадковість." };
const differ = { clear: "Навряд чи випадковість.", chance: "Чіткої різниці немає." };
const sure = {
  very: "дуже малоймовірно, що це випадковість",
  rather: "малоймовірно, що це випадковість",
  less: "це ще може бути випадковість",
};

export const narrator: NarratorTexts = {
  heading: {
    standing: "Проти вашого звичного",
    finding: "Що у ваших днях буває разом",
    suggestion: "Що підказують ваші власні дні",
    holds: "Що про вас відомо на цьому пристрої",
  },
  lead: (kind, worse, better, other) =>
    [
      worse
        ? `${start(span[kind])} від вашого звичного в гірший бік чітко відійшло таке: ${worse}.`
        : better || other
          ? `${start(span[kind])} ніщо чітко не відійшло від вашого звичного в гірший бік.`
          : `${start(span[kind])} ніщо чітко не відійшло від вашого звичного. Те, що поза ним, може бути випадковістю.`,
      better && `У кращий бік: ${better}.`,
      other && `Само по собі ні добре, ні погано, але для вас незвично: ${other}.`,
    ]
      .filter(Boolean)
      .join(" "),
  quiet: (kind, names) =>
    `${start(span[kind])} ніщо не вийшло за межі вашого звичного. Переглянуто: ${names}. Якщо ви почуваєтеся гірше, довіряйте відчуттю: у цих числах є не все.`,
  standing: (words) => {
    const { name, value, usual, known, since } = words;
    const place = words.side === "within" ? "у межах вашого звичного" : side[words.measure][words.side];
    const lasts = since ? `, триває вже ${since}` : "";
    const own = value && usual ? `${value} — ${place} (${usual})${lasts}` : `${place}${lasts}`;
    const doubt = words.side === "within" ? "" : ` ${chance[words.sure]}`;
    return `**${start(name)}**: ${own}. Відомо: ${known}.${doubt}`;
  },
  risk: ({ band, trend, estimate, since }) => {
    const word = {
      low: "низький",
      usual: "близький до вашого звичного",
      raised: "підвищений",
      high: "високий",
    }[band];
    const going = { rising: " і зростає", falling: " і знижується", notClear: "" }[trend];
    const number = estimate ? ` (${estimate}, зі ста)` : "";
    const lasts = since ? ` Вище за ваше звичне він уже ${since}.` : "";
    return `Ваш ризик вигорання — він дивиться на останні чотири тижні — **${word}**${number}${going}.${lasts}`;
  },
  riskLearning: (counting, known) =>
    counting === "checkIns"
      ? `Ризик вигорання ще вивчається: потрібні відмітки про самопочуття, є ${known}.`
      : `Ризик вигорання ще вивчається: для нього є ${known}.`,
  reasons: (raising, lowering) => {
    if (raising.length + lowering.length === 0) {
      return "На ймовірність важкого дня завтра ніщо особливо не впливає: усе відоме — у межах вашого звичного.";
    }
    const up =
      raising.length > 0
        ? `Підвищують імовірність важкого дня завтра: ${list(raising.map(reasonText))}.`
        : "";
    const down = lowering.length > 0 ? list(lowering.map(reasonText)) : "";
    const lower = raising.length > 0 ? "Знижують її" : "Знижують імовірність важкого дня завтра";
    return [up, down && `${lower}: ${down}.`].filter(Boolean).join(" ");
  },
  trend: (words) => {
    const { name, mean, usual, change, known } = words;
    const level = mean ? `: у середньому ${mean}${usual ? `, ваше звичне зараз — ${usual}` : ""}` : "";
    const where = `**${start(name)}** ${span[words.span]}${level}. Відомо: ${known}.`;
    const going = {
      rising: "Показник зростав",
      falling: "Показник знижувався",
      notClear: "Чіткого напрямку немає",
    };
    return `${where} ${going[words.direction]}${change ? `: наприкінці проти початку — ${change}` : ""}.`;
  },
  compared: (words) => {
    const { name, now, earlier, change } = words;
    const then = {
      before: "за стільки ж днів до того",
      yearAgo: "роком раніше",
      usual: "за два місяці до того",
    }[words.against];
    const known = `Відомо: ${words.known}, а тоді ${words.knownEarlier}.`;
    const way = { higher: "вище", lower: "нижче" }[words.direction];
    const own =
      now && earlier && change
        ? `${now} ${span[words.span]}, ${earlier} ${then}. Тобто ${change}.`
        : `${span[words.span]} ${way}, ніж ${then}.`;
    return `**${start(name)}**: ${own} ${differ[words.sure]} ${known}`;
  },
  finding: (words) => {
    const { outcome, change, atLeast, atMost } = words;
    const tail = `(${words.days}; ${sure[words.sure]})`;
    if (words.cause.kind !== "metric" || !atLeast || !atMost) {
      const [withIt, after] = causeForms(words.cause);
      const when = [`У дні з ${withIt}`, `Наступного дня після ${after}`, `Через два дні після ${after}`][
        words.lag
      ];
      return `${when} ${outcome} — ${change} ${tail}.`;
    }
    const [more, less] = words.isClock ? ["або пізніше", "або раніше"] : ["або більше", "або менше"];
    const when = ["того ж дня", "наступного дня", "через два дні"][words.lag];
    return `Коли ${words.cause.name} — ${atLeast} ${more}, ${when} ${outcome} — ${change}, ніж коли ${atMost} ${less} ${tail}.`;
  },
  noFinding: (why, more) =>
    ({
      notLooked:
        "Що у ваших днях буває разом, ще переглядається. Спитайте за хвилину або зазирніть у «Findings».",
      tooFew: `Про те, що буває разом, ще нічого не можна сказати: потрібно близько тридцяти днів, коли відомі обидві сторони. Найближчій парі бракує ще: ${more ?? "кілька днів"}.`,
      chance:
        "Ваші дні переглянуто, і ніщо в них не пов’язане з цим чіткіше, ніж буває випадково. Це нормально: про нечітке тут не кажуть.",
    })[why],
  suggestion: (deed, done, others) => {
    const after = {
      longerNight: "Після ночей вашої звичної тривалості або довших",
      steadyBedtime: "Після ночей у ваш звичний час",
      easierDay: "Після днів зі звичним для вас навантаженням або меншим",
    }[deed];
    return `${after} ваші відмітки не потрапляли до найгіршої п’ятої частини: ${done}; після інших — ${others}. Це підраховано, а не доведено.`;
  },
  findHelp:
    "Ризик високий уже кілька тижнів. Розмова з кимось може допомогти, і причина для цього не потрібна. Де шукати підтримку, показує «Help now» у розділі «More».",
  noSuggestion:
    "Ваші власні дні не вказують ні на що досить чітке, щоб це радити. Для цього потрібно по десять днів кожного виду, які справді відрізняються.",
  missing: (what, known) =>
    what === "checkIns"
      ? `Відмітки про самопочуття є лише за ${known}, тож тут сказано менше, ніж можна було б.`
      : `Ночі з датчика є лише за ${known}, тож тут сказано менше, ніж можна було б.`,
  tooFew: (name, lacking, known, latest) =>
    `**${start(name)}**: замало днів${lacking === "span" ? ", щоб сказати більше" : " до того, щоб було з чим порівняти"}. Відомо: ${known}.${latest ? ` Найновіше значення — ${latest}.` : ""}`,
  noValues: (name) => `Показник «${name}» ще не має жодного значення.`,
  trial: (words, outcome, days, effect, basis) => {
    const what = !words ? "щось нове" : words.kind === "metric" ? words.name : causeForms(words)[0];
    const subject = !words || words.kind === "metric" ? `${what} і ${outcome}` : `дні з ${what} і ${outcome}`;
    const size =
      basis === "finding"
        ? "Саме таку різницю поки що показують ваші дні."
        : "Це половина того, наскільки ваші дні різняться між собою.";
    return `Щоб перевірити на собі, як пов’язані ${subject}, потрібно ${days} з цим і стільки ж без цього, блоками по три дні, порядок яких визначає жереб. Вісім таких перевірок із десяти знаходять різницю в ${effect}. ${size} Тут припущено, що ніщо не переходить з одного блоку в наступний і що ваші дні й далі різнитимуться так само.`;
  },
  trialTooLong: (outcome, effect) =>
    `Показник «${outcome}» надто мінливий, щоб перевірити це на собі за розумний час: різниця в ${effect} потребувала б понад чотири місяці з цим і чотири без цього.`,
  weekdays: (best, bestMood, hardest, hardestMood) =>
    `Найкращий день: ${best} (настрій ${bestMood}), найважчий: ${hardest} (${hardestMood}).`,
  holds: (name, days) => `**${start(name)}**: ${days}`,
  nothingYet:
    "Ще немає днів, на які можна спертися. Після першого тижня відміток або ночей кожен день можна буде порівняти з вашим звичним. Для ризику вигорання зі словесною оцінкою потрібно два тижні й десять відміток, а для того, що буває разом, — близько тридцяти днів. Позначте, як ви зараз; експорт WHOOP одразу додає ночі за роки.",
  canAsk: [
    "Можна запитати, наприклад:",
    "",
    "- Чому я без сил цього тижня?",
    "- Який мій ризик вигорання і чому?",
    "- Як змінювався мій пульс у спокої за останні три місяці?",
    "- Чи відрізняється мій сон від минулого місяця?",
    "- Що пов’язано з моїм настроєм?",
    "- Що мені робити?",
    "- Як перевірити, чи шкодить алкоголь моєму сну?",
  ].join("\n"),
  unknown: "На це запитання не можна відповісти з ваших чисел на цьому пристрої.",
  howItWorks:
    "Ризик вигорання порівнює ваші останні чотири тижні з вашим власним звичним. Це не діагноз. Як його обчислено і наскільки він точний, сказано в «About the numbers».",
  notCause: "Числа кажуть, що буває разом, а не що від чого.",
  factor: {
    lastReport: "остання відмітка",
    recentReports: "недавні відмітки",
    restingHeartRate: "пульс у спокої",
    asleep: "сон",
    sleepEfficiency: "ефективність сну",
    hrvLastNight: "ВСР минулої ночі",
    hrvWeek: "ВСР за тиждень",
    load: "навантаження дня",
    weekday: "день тижня",
  },
};
