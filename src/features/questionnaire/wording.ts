import type { Instrument } from "#core/model/questionnaire-response.ts";
import type { Item, ItemId, ScaleName } from "#core/questionnaire/instruments.ts";
import { validationOf } from "#core/questionnaire/validation.ts";
import { questionnaire } from "#i18n/locales/en/questionnaire.ts";
import { questionnaireWording } from "#i18n/locales/en/questionnaire-wording.ts";
import { texts } from "#i18n/texts.ts";

/** A question as it is asked. */
export function itemWords({ id }: Item): string {
  const { cbi, who5, phq2 } = wording();
  const all: Readonly<Record<ItemId, string>> = { ...cbi.items, ...who5.items, ...phq2.items };
  return all[id];
}

/** What an item can be answered with, by the points of each answer. */
export function answerWords({ scale }: Item): Readonly<Record<number, string>> {
  const { cbi, who5, phq2 } = wording();
  const all: Readonly<Record<ScaleName, Readonly<Record<number, string>>>> = {
    ...cbi.scales,
    ...who5.scales,
    ...phq2.scales,
  };
  return all[scale];
}

/** What stands before each question of an instrument; empty where nothing does. */
export function leadWords(instrument: Instrument): string {
  return wording()[instrument].lead;
}

/** The language in which an instrument is asked here: English where it has not been translated. */
export function languageOf(instrument: Instrument): string {
  return wording()[instrument].language;
}

/** What is known of an instrument's wording in a language, as the person is told. */
export function validationWords(instrument: Instrument, language: string): string {
  return texts("questionnaire", questionnaire).validation[validationOf(instrument, language)];
}

function wording() {
  return texts("questionnaire-wording", questionnaireWording);
}
