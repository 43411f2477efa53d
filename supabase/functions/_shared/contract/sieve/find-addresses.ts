import { ADDRESS_MARK, NAME_MARK } from "./folded.ts";
import { type Span, spansOf } from "./span.ts";

const WORD = String.raw`\p{Lu}[\p{L}'.-]{0,30}`;
const HOUSE = String.raw`\d{1,4}(?:(?:-?\p{L}|\s\p{Lu})(?!\p{L}))?(?:[-/]\d{1,4}\p{L}?)?`;

const STREET =
  "[Ss]treet|[Ss]t|[Aa]venue|[Aa]ve|[Rr]oad|[Rr]d|[Ll]ane|[Ll]n|[Dd]rive|[Dd]r|[Cc]ourt|[Cc]t|[Pp]lace|[Pp]l|[Ss]quare|[Ss]q|[Bb]oulevard|[Bb]lvd|[Ww]ay|[Tt]errace|[Cc]lose|[Cc]rescent|[Gg]rove|[Pp]arkway|[Pp]kwy|[Hh]ighway|[Hh]wy|[Rr]ow|[Gg]ardens|[Mm]ews|[Qq]uay|[Hh]ill";
const STREET_UK = String.raw`(?:[Вв]ул|[Пп]росп|[Пп]р-т|[Бб]ульв|[Бб]-р|[Пп]ров|[Пп]л|[Нн]аб)\.|(?:[Вв]улиц|[Пп]роспект|[Бб]ульвар|[Пп]ровул|[Пп]лощ|[Шш]осе|[Мм]айдан|[Нн]абережн|[Уу]звіз|[Уу]звоз|[Пп]роїзд|[Мм]ікрорайон)\p{L}{0,4}|ЖК`;
const STREET_FA = "خیابان|کوچه|بلوار|میدان|بزرگراه|اتوبان|شهرک|محله|بن‌بست|نبش|چهارراه|پلاک|واحد|منطقه";
// What stands after "street" in Persian where no name of one does.
const NO_STREET_FA =
  "شلوغ|خلوت|بالاتر|پایین‌تر|بیشتر|کمتر|رد|است|بود|ها|های|را|که|و|ما|من|اصلی|کناری|بالا|پایین|راه|قدم|دویدم|دویدن|بعدی|جنگ|دید|کاری|خواب|سکونت";

/** Streets with their houses, flats and what follows them: towns and postcodes. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\p{N}.,])${HOUSE},?\s(?:${WORD}\s){1,4}(?:${STREET})(?!\p{L})\.?`, "gu"),
  /(?<![\p{L}\p{N}.,])\d{1,4}\p{L}?\s(?!(?:on|the|of|in|per|a|hours?|min|minutes|km|days?|times)\s)\p{L}{3,20}\s(?:street|avenue|boulevard|lane)(?!\p{L})/giu,
  // Without a number, but both written as names: "Baker Street".
  /(?<!\p{L})(?:\p{Lu}\p{L}{2,20}\s){1,2}(?:Street|Avenue|Road|Boulevard|Lane|Square|Terrace)(?!\p{L})/gu,
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${HOUSE},?\s)?(?:Rue|Via|Calle|Avenue|Avenida|Viale|Piazza|Plaza|Ulica|ul\.)\s(?:(?:de|du|des|la|le|del|della|dei|di)\s){0,2}${WORD}(?:,?\s${HOUSE})?(?!\p{L})`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})\p{Lu}\p{L}{1,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer|ring|gatan|vägen|straat)\s?${HOUSE}(?!\p{L})`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})${WORD}\s(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Damm|Ufer|Ring)\s?${HOUSE}(?!\p{L})`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:p\.?\s?o\.?\s?box|apt\.?|apartment|flat|suite|кв\.?|квартир\p{L}{1,2}|буд\.|будин\p{L}{2,4}|оф\.|під'їзд|корп\.)\s?[#№]?${HOUSE}(?![\p{L}\p{N}])`,
    "giu",
  ),
  new RegExp(String.raw`(?<!\p{L})${WORD}\s\d{1,4}\p{L}?,?\s(?:кв|буд|оф)\.?\s?\d{1,4}(?!\d)`, "gu"),
  new RegExp(
    String.raw`(?<!\p{L})(?:${WORD},\s)?(?:${STREET_UK})\s{0,2}(?:(?:\d{1,3}-\p{L}{1,3}|${WORD})\s?){1,4}(?:,?\s?(?:буд\.|будинок|б\.)?\s?№?\s?${HOUSE})?(?![\p{L}\p{N}])`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:м|с|смт|обл|р-н|місто|місті|міста|село|селі)\.?\s${WORD}(?!\p{L})`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<![\p{L}\u200c])(?:[\p{L}\u200c]{2,20}\s?[،,]\s?)?(?:(?:${STREET_FA})\s){1,2}(?!(?:${NO_STREET_FA})(?!\p{L}))(?:شهید\s)?[\p{L}\u200c]{0,20}\d{0,5}(?:\s\d{1,4})?(?![\p{L}\p{N}])`,
    "gu",
  ),
  // Postcodes: British, American, before and after a town.
  /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])[A-Z]{2}\s\d{5}(?:-\d{4})?(?![\p{L}\p{N}%])/gu,
  /(?<![\p{L}\p{N}.,])\d{5}\s\p{Lu}\p{Ll}{2,30}(?!\p{L})/gu,
  /(?<![\p{L}\p{N}.,:])0\d{4}(?![\p{N}.,:]\d|\d)/gu,
  new RegExp(
    String.raw`(?<=[${NAME_MARK}${ADDRESS_MARK}],?\s?)\d{5}(?![\p{N}.]|\s?(?:steps|кроків|قدم))`,
    "gu",
  ),
];

const TAIL = new RegExp(
  String.raw`(?:\s?[,،]\s?(?:\p{Lu}{2}\s\d{5}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{5}(?:\s${WORD})?|\p{Lu}\p{L}{2,20}(?:\s\p{Lu}\p{L}{2,20})?(?:\s\d{5})?|(?:буд|кв|оф|б|корп)\.?\s?${HOUSE}|${HOUSE}(?=\s?[,،.]|$)))`,
  "yu",
);
const LONGEST_TAIL = 5;

/** Postal addresses in the writings of the three languages and of some neighbours. */
export function findAddresses(text: string): Span[] {
  return PATTERNS.flatMap((pattern) => spansOf(text, pattern, "address")).map((span) => ({
    ...span,
    to: endOfTail(text, span.to),
  }));
}

function endOfTail(text: string, from: number): number {
  let end = from;
  for (let part = 0; part < LONGEST_TAIL; part++) {
    TAIL.lastIndex = end;
    const found = TAIL.exec(text);
    if (!found) break;
    end += found[0].length;
  }
  return end;
}
