import { isPersianWordName } from "./names.ts";
import type { Word } from "./words-of-text.ts";

const TITLE = /^(?:آقای|آقا|جناب|سرکار|خانم|دکتر|مهندس|استاد|حاج|حاجی|سید|شهید|پروفسور|سرهنگ)$/u;
/** After these nearly always a name stands; "doctor" is also just a doctor. */
const SURE_TITLE = /^(?:آقای|جناب)$/u;
const RELATION =
  /^(?:رئیس|رییس|مدیر|سرپرست|کارفرما|همکار|دوست|رفیق|همسر|شوهر|زن|خانم|نامزد|خواهر|برادر|مادر|پدر|پسر|دختر|عمو|عمه|خاله|دایی|مادربزرگ|پدربزرگ|دکتر|روان‌?شناس|روان‌?پزشک|مشاور|مربی|همسایه|استاد|شریک|منشی)(?:‌?(?:م|ام|مان|مون|ش|اش|شان|ت|ات|تان))$/u;
const CALLED = /^(?:اسمم|اسمش|نامم|نامش|اسم|نام)$/u;
const DEED = /^(?:گفت|گفته|گفتند|گفتن|نوشت|نوشته|خواست|زنگ|پیام|فرمود|فرمودند|می‌?گوید|می‌?گه)$/u;
/** What stands after such words and is no name. */
const NO_NAME = new Set(
  "من تو او ما شما آنها اون این آن که و را رو با به از در تا برای هم هر همه همیشه هنوز گفت گفته گفتم می نمی است هست هستم هستند بود بودم بودند شد شده شدم کرد کرده کردم رفت رفتم رفته آمد آمده خیلی خوب بد امروز دیروز فردا دیشب امشب چون اگر ولی اما بعد قبل نوشت نوشته داد داده دارم دارد داشت خواست نیست نبود یک دو سه چند خانه خونه کار شب روز صبح عصر هفته ماه سال مریض بیمار ناراحت خسته عصبی جدید قدیمی محترم عزیز خودم خودش نظر وقت زنگ تلفن هام های ها گرامی دکتر مهندس آقای خانم مدیر رئیس همکار بارداری بازم باز دوباره فقط هیچوقت هیچ‌وقت اصلا واقعا الان بعدا قبلا مدام دائم متخصص عمومی خانواده چیست چیه".split(
    " ",
  ),
);

const ENDS_LIKE_SURNAME = new Set(
  "خیلی کمی کلی بعضی حتی یعنی وقتی گاهی کسی چیزی کاری حالی جایی روزی شبی مدتی دیگری قبلی بعدی اصلی عصبی قوی واقعی عالی جدی تنهایی زیادی مریضی مرخصی گفتی رفتی کردی بودی شدی دادی آمدی خوشی بیخوابی بی‌خوابی سختی خستگی مهمانی عروسی قدیمی فعلی شخصی خصوصی رسمی فوری گروهی کاملی تلفنی آنلاینی مثلی همیشگی ناگهانی طولانی موقتی صبحی".split(
    " ",
  ),
);

/** Marks Persian names that only what stands around them gives away, and the surnames after names. */
export function findPersianNames(words: readonly Word[], found: boolean[]): void {
  for (const [index, word] of words.entries()) {
    if (found[index] || !/^\p{Script=Arabic}/u.test(word.text) || !isNear(word)) continue;
    const before = words[index - 1];
    if (before && isNameAfter(words, index, before, word, found)) found[index] = true;
  }
}

function isNameAfter(
  words: readonly Word[],
  index: number,
  before: Word,
  { text }: Word,
  found: readonly boolean[],
): boolean {
  if (NO_NAME.has(text) || TITLE.test(text)) return false;
  if (SURE_TITLE.test(before.text)) return true;
  const isVerb = /^ن?می/u.test(text);
  if (TITLE.test(before.text)) {
    return (
      isPersianWordName(text) ||
      isTitleChain(words, index) ||
      isLikeSurname(text) ||
      (!isVerb && DEED.test(words[index + 1]?.text ?? ""))
    );
  }
  if (isVerb) return false;
  if (RELATION.test(before.text)) {
    return isPersianWordName(text) || DEED.test(words[index + 1]?.text ?? "");
  }
  if (CALLED.test(before.text)) return isPersianWordName(text) || before.text !== "اسم";
  if (before.text === "من") {
    return (
      CALLED.test(words[index - 2]?.text ?? "") ||
      (words[index + 1]?.text === "هستم" && isPersianWordName(text))
    );
  }
  // A surname.
  return found[index - 1] === true && (isPersianWordName(text) || isLikeSurname(text));
}

/** Most surnames end so, and of the words that do few stand after a name. */
function isLikeSurname(word: string): boolean {
  return word.length > 3 && word.endsWith("ی") && !word.includes("\u200c") && !ENDS_LIKE_SURNAME.has(word);
}

/** "Mr. Doctor Rezaei" */
function isTitleChain(words: readonly Word[], index: number): boolean {
  return TITLE.test(words[index - 2]?.text ?? "") && isNear(words[index - 1]);
}

function isNear(word: Word | undefined): boolean {
  return word !== undefined && /^[\s\u200c:]{0,2}$/u.test(word.gap);
}
