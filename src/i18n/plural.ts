import { locale } from "./locale.ts";

const rules = new Map<string, Intl.PluralRules>();

/**
 * The form of a word that goes with a number in the language of the page.
 *
 * @example plural(2, { one: "day", other: "days" }) // "days"
 */
export function plural(
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
): string {
  const rule = rules.get(locale()) ?? new Intl.PluralRules(locale());
  rules.set(locale(), rule);
  return forms[rule.select(count)] ?? forms.other;
}
