import type { Span } from "#core/assistant/narrative.ts";
import type { CauseKey, CauseWords, Measure, NarratorTexts, ReasonWords } from "../../narrator-words.ts";

const span: Readonly<Record<Span["kind"], string>> = {
  today: "امروز",
  week: "در هفت روز گذشته",
  lastWeek: "در هفتهٔ پیش از هفت روز گذشته",
  month: "در سی روز گذشته",
  lastMonth: "در سی روز پیش از سی روز گذشته",
  quarter: "در سه ماه گذشته",
  year: "در یک سال گذشته",
  all: "در همهٔ روزهای شما",
  days: "در روزهایی که پرسیدید",
};

const side: Readonly<Record<Measure, Readonly<Record<"above" | "below", string>>>> = {
  amount: { above: "بالاتر از معمول شما", below: "پایین‌تر از معمول شما" },
  time: { above: "بیشتر از معمول شما", below: "کمتر از معمول شما" },
  clock: { above: "دیرتر از معمول شما", below: "زودتر از معمول شما" },
};

const cause: Readonly<Record<CauseKey, string>> = {
  alcohol: "الکل",
  caffeine: "کافئین",
  hydration: "نوشیدن آب کافی",
  protein: "پروتئین",
  screenInBed: "صفحه‌نمایش در تخت",
  readingInBed: "مطالعه در تخت",
  morningSun: "آفتاب صبح",
  sharedBed: "تخت مشترک",
  work: "«کار»",
  deadline: "«مهلت تحویل»",
  family: "«خانواده»",
  training: "«تمرین»",
  poorSleep: "«بدخوابی»",
  travel: "«سفر»",
  ill: "«بیماری»",
  alone: "«تنهایی»",
};

function causeText(words: CauseWords): string {
  if (words.kind === "metric") return words.name;
  return words.kind === "own" ? `«${words.label}»` : cause[words.key];
}

function reasonText({ name, value, usual }: ReasonWords): string {
  if (value === undefined) return name;
  return usual === undefined ? `${name} (${value})` : `${name} (${value}، معمولاً ${usual})`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join("، ")} و ${items.at(-1)}`;
}

const chance = { clear: "بعید است تصادفی باشد.", chance: "ممکن است تصادفی باشد." };
const differ = { clear: "بعید است تصادفی باشد.", chance: "تفاوت روشنی نیست." };
const sure = {
  very: "خیلی بعید است تصادفی باشد",
  rather: "بعید است تصادفی باشد",
  less: "هنوز ممکن است تصادفی باشد",
};

export const narrator: NarratorTexts = {
  heading: {
    standing: "در برابر معمول شما",
    finding: "آنچه در روزهای شما با هم پیش می‌آید",
    suggestion: "آنچه روزهای خودتان نشان می‌دهد",
    holds: "آنچه روی این دستگاه از شما دانسته است",
  },
  lead: (kind, worse, better, other) =>
    [
      worse
        ? `${span[kind]} این‌ها به روشنی به سمت بدتر از معمول شما دور شده‌اند: ${worse}.`
        : better || other
          ? `${span[kind]} چیزی به روشنی به سمت بدتر از معمول شما دور نشده است.`
          : `${span[kind]} چیزی به روشنی از معمول شما دور نشده است. آنچه بیرون از آن است ممکن است تصادفی باشد.`,
      better && `به سمت بهتر: ${better}.`,
      other && `به خودی خود نه خوب و نه بد، ولی برای شما نامعمول: ${other}.`,
    ]
      .filter(Boolean)
      .join(" "),
  quiet: (kind, names) =>
    `${span[kind]} چیزی از معمول شما بیرون نرفته است. بررسی شد: ${names}. اگر حالتان بدتر از این است، به احساس خودتان اعتماد کنید: این عددها همه چیز را در بر ندارند.`,
  standing: (words) => {
    const { name, value, usual, known, since } = words;
    const place = words.side === "within" ? "در محدودهٔ معمول شما" : side[words.measure][words.side];
    const lasts = since ? `؛ ${since} است که چنین است` : "";
    const own = value && usual ? `${value}، ${place} (${usual})${lasts}` : `${place}${lasts}`;
    const doubt = words.side === "within" ? "" : ` ${chance[words.sure]}`;
    return `**${name}**: ${own}. دانسته: ${known}.${doubt}`;
  },
  risk: ({ band, trend, estimate, since }) => {
    const word = { low: "پایین", usual: "نزدیک به معمول شما", raised: "بالارفته", high: "بالا" }[band];
    const going = { rising: " و رو به افزایش", falling: " و رو به کاهش", notClear: "" }[trend];
    const number = estimate ? ` (${estimate}، از صد)` : "";
    const lasts = since ? ` ${since} است که بالاتر از معمول شماست.` : "";
    return `خطر فرسودگی شما، که چهار هفتهٔ گذشته را می‌سنجد، **${word}**${number}${going} است.${lasts}`;
  },
  riskLearning: (counting, known) =>
    counting === "checkIns"
      ? `خطر فرسودگی شما هنوز در حال یادگیری است: از ثبت‌های حالی که لازم دارد ${known} هست.`
      : `خطر فرسودگی شما هنوز در حال یادگیری است: از روزهایی که لازم دارد ${known} هست.`,
  reasons: (raising, lowering) => {
    if (raising.length + lowering.length === 0) {
      return "چیزی احتمال روز سخت فردا را چندان تغییر نمی‌دهد: هرچه دانسته است در محدودهٔ معمول شماست.";
    }
    const up =
      raising.length > 0 ? `آنچه احتمال روز سخت فردا را بالا می‌برد: ${list(raising.map(reasonText))}.` : "";
    const down = lowering.length > 0 ? list(lowering.map(reasonText)) : "";
    const lower = raising.length > 0 ? "آنچه آن را پایین می‌آورد" : "آنچه احتمال روز سخت فردا را پایین می‌آورد";
    return [up, down && `${lower}: ${down}.`].filter(Boolean).join(" ");
  },
  trend: (words) => {
    const { name, mean, usual, change, known } = words;
    const level = mean ? `: به طور میانگین ${mean}${usual ? `، معمول کنونی شما ${usual}` : ""}` : "";
    const where = `**${name}** ${span[words.span]}${level}. دانسته: ${known}.`;
    const going = {
      rising: "رو به افزایش بوده است",
      falling: "رو به کاهش بوده است",
      notClear: "روند روشنی ندارد",
    };
    return `${where} ${going[words.direction]}${change ? `: در پایان نسبت به آغاز ${change}` : ""}.`;
  },
  compared: (words) => {
    const { name, now, earlier, change } = words;
    const then = {
      before: "در همان تعداد روز پیش از آن",
      yearAgo: "یک سال پیش از آن",
      usual: "در دو ماه پیش از آن",
    }[words.against];
    const known = `دانسته: ${words.known}، و آن زمان ${words.knownEarlier}.`;
    const way = { higher: "بالاتر", lower: "پایین‌تر" }[words.direction];
    const own =
      now && earlier && change
        ? `${span[words.span]} ${now}، ${then} ${earlier}. یعنی ${change}.`
        : `${span[words.span]} ${way} از ${then}.`;
    return `**${name}**: ${own} ${differ[words.sure]} ${known}`;
  },
  finding: (words) => {
    const subject = causeText(words.cause);
    const { outcome, change, atLeast, atMost } = words;
    const tail = `(${words.days}؛ ${sure[words.sure]})`;
    if (!atLeast || !atMost) {
      const when = [`در روزهای همراه با ${subject}`, `روز پس از ${subject}`, `دو روز پس از ${subject}`][
        words.lag
      ];
      return `${when}، ${outcome} ${change} است ${tail}.`;
    }
    const [more, less] = words.isClock ? ["یا دیرتر", "یا زودتر"] : ["یا بیشتر", "یا کمتر"];
    const when = ["همان روز", "روز بعد", "دو روز بعد"][words.lag];
    return `وقتی ${subject} ${atLeast} ${more} است، ${when} ${outcome} ${change} است نسبت به وقتی که ${atMost} ${less} است ${tail}.`;
  },
  noFinding: (why, more) =>
    ({
      notLooked:
        "هنوز دارد بررسی می‌شود که در روزهای شما چه چیزهایی با هم پیش می‌آیند. کمی بعد دوباره بپرسید یا «Findings» را ببینید.",
      tooFew: `هنوز نمی‌توان گفت چه چیزهایی با هم پیش می‌آیند: حدود سی روز لازم است که هر دو سو دانسته باشند. نزدیک‌ترین جفت هنوز ${more ?? "چند روز"} کم دارد.`,
      chance:
        "روزهای شما بررسی شد و چیزی در آن‌ها روشن‌تر از تصادف با این همراه نیست. این طبیعی است؛ آنچه روشن نیست گفته نمی‌شود.",
    })[why],
  suggestion: (deed, done, others) => {
    const after = {
      longerNight: "پس از شب‌هایی به اندازهٔ معمول شما یا بلندتر",
      steadyBedtime: "پس از شب‌هایی در ساعت معمول شما",
      easierDay: "پس از روزهایی با فشار معمول شما یا کمتر",
    }[deed];
    return `${after}، ثبت‌های شما ${done} بیرون از بدترین یک‌پنجم بودند؛ پس از بقیه، ${others}. این شمرده شده، نه ثابت.`;
  },
  findHelp:
    "این چند هفته است که بالاست. صحبت با کسی می‌تواند کمک کند و دلیلی لازم ندارد. «Help now» در بخش «More» نشان می‌دهد کجا.",
  noSuggestion:
    "روزهای خودتان به چیزی آن‌قدر روشن اشاره نمی‌کنند که پیشنهاد شود. برای این کار از هر نوع ده روز لازم است که واقعاً فرق داشته باشند.",
  missing: (what, known) =>
    what === "checkIns"
      ? `ثبت حال فقط برای ${known} هست، پس این کمتر از آن می‌گوید که می‌توانست.`
      : `شب‌های حسگر فقط برای ${known} هست، پس این کمتر از آن می‌گوید که می‌توانست.`,
  tooFew: (name, lacking, known, latest) =>
    `**${name}**: ${lacking === "span" ? "برای گفتن بیشتر، روزها کم است" : "روزهای پیش از آن برای مقایسه کم است"}. دانسته: ${known}.${latest ? ` تازه‌ترین مقدار ${latest} است.` : ""}`,
  noValues: (name) => `هنوز مقداری برای «${name}» نیست.`,
  trial: (words, outcome, days, effect, basis) => {
    const what = words ? causeText(words) : "چیزی تازه";
    const size =
      basis === "finding"
        ? "این همان تفاوتی است که روزهای شما تا اینجا نشان می‌دهند."
        : "این نیمی از پراکندگی روزهای شماست.";
    return `برای آزمودن رابطهٔ ${what} و ${outcome} روی خودتان، ${days} با آن و به همان اندازه بدون آن لازم است، در بلوک‌های سه‌روزه که ترتیبشان با قرعه تعیین می‌شود. از ده آزمون این‌چنین، هشت تا تفاوتی به اندازهٔ ${effect} را پیدا می‌کنند. ${size} فرض این است که چیزی از یک بلوک به بلوک بعد نمی‌ماند و روزهای شما همین‌طور که هستند تغییر می‌کنند.`;
  },
  trialTooLong: (outcome, effect) =>
    `«${outcome}» چنان تغییر می‌کند که آزمودن این روی خودتان در زمانی معقول ممکن نیست: تفاوتی به اندازهٔ ${effect} بیش از چهار ماه با آن و چهار ماه بدون آن می‌خواهد.`,
  weekdays: (best, bestMood, hardest, hardestMood) =>
    `بهترین روزتان ${best} بود (حال ${bestMood}) و سخت‌ترین ${hardest} (${hardestMood}).`,
  holds: (name, days) => `**${name}**: ${days}`,
  nothingYet:
    "هنوز روزی نیست که بتوان به آن تکیه کرد. پس از هفتهٔ اولِ ثبت حال یا شب‌ها، هر روز را می‌توان با معمول شما سنجید. خطر فرسودگی با یک واژهٔ روشن دو هفته و ده ثبت می‌خواهد، و آنچه با هم پیش می‌آید حدود سی روز. حال امروزتان را ثبت کنید؛ خروجی WHOOP شب‌های چند سال را یک‌جا می‌آورد.",
  canAsk: [
    "می‌توانید مثلاً بپرسید:",
    "",
    "- چرا این هفته خسته‌ام؟",
    "- خطر فرسودگی من چقدر است و چرا؟",
    "- روند ضربان قلب در استراحت من در سه ماه گذشته",
    "- خوابم با ماه گذشته فرق دارد؟",
    "- چه چیزی با حال من مرتبط است؟",
    "- چه کار کنم؟",
    "- چطور امتحان کنم که الکل به خوابم آسیب می‌زند؟",
  ].join("\n"),
  unknown: "به این پرسش نمی‌توان از روی عددهای شما روی این دستگاه پاسخ داد.",
  howItWorks:
    "خطر فرسودگی چهار هفتهٔ گذشته را با معمول خودتان می‌سنجد. این تشخیص پزشکی نیست. در «About the numbers» آمده که چگونه ساخته می‌شود و چقدر درست است.",
  notCause: "عددها می‌گویند چه چیزهایی با هم پیش می‌آیند، نه این‌که چه چیزی چه چیزی را می‌سازد.",
  factor: {
    lastReport: "آخرین ثبت حال",
    recentReports: "ثبت‌های اخیر حال",
    restingHeartRate: "ضربان قلب در استراحت",
    asleep: "خواب",
    sleepEfficiency: "بازده خواب",
    hrvLastNight: "تغییرپذیری ضربان دیشب",
    hrvWeek: "تغییرپذیری ضربان در هفته",
    load: "فشار روز",
    weekday: "روز هفته",
  },
};
