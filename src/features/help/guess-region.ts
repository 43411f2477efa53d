import { parseRegion, type Region } from "./contacts.ts";

/** Time zones of one country each; where the device is says more than the language it speaks. */
const zones: Readonly<Record<string, Region>> = {
  "Asia/Jerusalem": "IL",
  "Asia/Kolkata": "IN",
  "Asia/Calcutta": "IN",
  "Asia/Singapore": "SG",
  "Asia/Tehran": "IR",
  "Asia/Tokyo": "JP",
  "Africa/Johannesburg": "ZA",
  "Europe/Amsterdam": "NL",
  "Europe/Athens": "GR",
  "Europe/Berlin": "DE",
  "Europe/Bratislava": "SK",
  "Europe/Brussels": "BE",
  "Europe/Bucharest": "RO",
  "Europe/Budapest": "HU",
  "Europe/Copenhagen": "DK",
  "Europe/Dublin": "IE",
  "Europe/Helsinki": "FI",
  "Europe/Kiev": "UA",
  "Europe/Kyiv": "UA",
  "Europe/Lisbon": "PT",
  "Europe/Ljubljana": "SI",
  "Europe/London": "GB",
  "Europe/Luxembourg": "LU",
  "Europe/Madrid": "ES",
  "Europe/Malta": "MT",
  "Europe/Oslo": "NO",
  "Europe/Paris": "FR",
  "Europe/Prague": "CZ",
  "Europe/Riga": "LV",
  "Europe/Rome": "IT",
  "Europe/Sofia": "BG",
  "Europe/Stockholm": "SE",
  "Europe/Tallinn": "EE",
  "Europe/Vienna": "AT",
  "Europe/Vilnius": "LT",
  "Europe/Warsaw": "PL",
  "Europe/Zagreb": "HR",
  "Europe/Zurich": "CH",
  "Pacific/Auckland": "NZ",
  "Pacific/Honolulu": "US",
};

const american =
  /^America\/(New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage|Indiana\/.*|Kentucky\/.*)$/;
const canadian = /^America\/(Toronto|Montreal|Vancouver|Edmonton|Winnipeg|Regina|Halifax|Moncton|St_Johns)$/;
const brazilian = /^America\/(Sao_Paulo|Bahia|Fortaleza|Recife|Manaus|Belem|Cuiaba)$/;

/**
 * The country whose contacts to show first: by where the clock says the person is, else by the country in
 * the languages they read. Undefined when neither tells.
 *
 * @example guessRegion("Europe/Kyiv", ["en-US"]) // "UA"
 */
export function guessRegion(timeZone: string, languages: readonly string[]): Region | undefined {
  return zones[timeZone] ?? byPattern(timeZone) ?? byLanguage(languages);
}

function byPattern(timeZone: string): Region | undefined {
  if (american.test(timeZone)) return "US";
  if (canadian.test(timeZone)) return "CA";
  if (brazilian.test(timeZone)) return "BR";
  return timeZone.startsWith("Australia/") ? "AU" : undefined;
}

function byLanguage(languages: readonly string[]): Region | undefined {
  for (const tag of languages) {
    const country = parseRegion(new Intl.Locale(tag).region);
    if (country) return country;
  }
  return undefined;
}
