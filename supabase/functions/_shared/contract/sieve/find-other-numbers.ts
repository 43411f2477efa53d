import { type Span, spansOf } from "./span.ts";

const PHONE_WORDS =
  "phone|tel|telephone|mobile|cell|call|text|ring|dial|whatsapp|viber|telegram|signal|fax|ext|extension|тел|телефон\\p{L}{0,3}|моб|мобільн\\p{L}{0,4}|номер\\p{L}{0,3}|дзвон\\p{L}{0,5}|подзвон\\p{L}{0,4}|набра\\p{L}{0,3}|вайбер|телеграм|факс|внутрішній|تلفن|تلفنم|شماره|شماره‌اش|شماره‌ام|موبایل|موبایلم|همراه|تماس|داخلی|فکس|واتساپ|زنگ";
const ID_WORDS =
  "id|no|nr|passport|account|acct|case|ticket|order|policy|employee|badge|insurance|tax|ssn|nhs|iban|card|license|licence|plate|pin|password|паспорт\\p{L}{0,2}|іпн|рнокпп|єдрпоу|ідентифікаційн\\p{L}{0,4}|рахун\\p{L}{0,4}|картк\\p{L}{0,2}|поліс\\p{L}{0,2}|договір|договору|табельн\\p{L}{0,3}|пароль|код|کد|شناسه|شناسنامه|پاسپورت|گذرنامه|حساب|کارت|بیمه|پرسنلی|پرونده|شبا|رمز";

const NUMBER_OF_PHONE = new RegExp(
  String.raw`(?<!\p{L})(?:${PHONE_WORDS})(?!\p{L})[^\p{N}\n]{0,14}(?<it>\d(?:[\s().-]{0,2}\d){4,14})(?!\d)`,
  "dgiu",
);
const NUMBER_OF_THING = new RegExp(
  String.raw`(?<!\p{L})(?:${ID_WORDS})(?!\p{L})[^\p{N}\n]{0,14}(?<it>\d(?:[\s/-]?\d){3,24})(?!\d)`,
  "dgiu",
);

/** An extension is short. */
const EXTENSION =
  /(?<!\p{L})(?:ext|extension|pin|дод|додатковий|внутрішній|داخلی)(?!\p{L})[.:\s]{0,3}(?<it>\d{2,6})(?![\p{N}])/dgiu;
/** Nothing that is measured is so long, fractions aside. */
const LONG = /(?<![\p{L}\p{N}]|\d[.,])\d{7,}(?![\p{L}\p{N}])/gu;

/** Numbers that the word before them gives away ("ext. 4521", "passport 123456"), and any that are very long. */
export function findOtherNumbers(text: string): Span[] {
  return [
    ...spansOf(text, EXTENSION, "phone"),
    ...spansOf(text, LONG, "id"),
    ...spansOf(text, NUMBER_OF_PHONE, "phone"),
    ...spansOf(text, NUMBER_OF_THING, "id"),
  ];
}
