/** Somebody to reach in need. */
export interface Contact {
  /** As it calls itself, in its own language. */
  readonly name: string;
  /** As it is written where it is dialled. */
  readonly phone?: string;
  /** Answered day and night, all year. False where that is not certain. */
  readonly always: boolean;
  /** A number that takes text messages, with the word to send where one is asked for. */
  readonly text?: { readonly number: string; readonly word?: string };
}

/** A country's number for danger to life, and the lines that listen. */
export interface RegionContacts {
  readonly emergency: readonly string[];
  readonly lines: readonly Contact[];
}

/** Where no country is known: 112 leads to an emergency service from most mobile phones. */
export const elsewhere: RegionContacts = { emergency: ["112"], lines: [] };

/** Members of the European Union, where 112 is answered everywhere, without a line of their own below. */
const european = [
  "BG",
  "CY",
  "EE",
  "GR",
  "HR",
  "HU",
  "LT",
  "LU",
  "LV",
  "MT",
  "PT",
  "RO",
  "SI",
  "SK",
] as const;

/**
 * National lines, by ISO 3166 country. Only those that are certain; the page says that numbers change, and
 * names findahelpline.com, which is kept up to date, for all others.
 */
const national = {
  AT: { emergency: ["112"], lines: [{ name: "TelefonSeelsorge", phone: "142", always: true }] },
  AU: { emergency: ["000"], lines: [{ name: "Lifeline", phone: "13 11 14", always: true }] },
  BE: {
    emergency: ["112"],
    lines: [
      { name: "Zelfmoordlijn", phone: "1813", always: true },
      { name: "Centre de Prévention du Suicide", phone: "0800 32 123", always: true },
    ],
  },
  BR: { emergency: ["192"], lines: [{ name: "CVV", phone: "188", always: true }] },
  CA: {
    emergency: ["911"],
    lines: [{ name: "988 Suicide Crisis Helpline", phone: "988", always: true, text: { number: "988" } }],
  },
  CH: { emergency: ["112"], lines: [{ name: "Die Dargebotene Hand", phone: "143", always: true }] },
  CZ: {
    emergency: ["112"],
    lines: [{ name: "Linka první psychické pomoci", phone: "116 123", always: true }],
  },
  DE: {
    emergency: ["112"],
    lines: [
      { name: "TelefonSeelsorge", phone: "0800 111 0 111", always: true },
      { name: "TelefonSeelsorge", phone: "0800 111 0 222", always: true },
    ],
  },
  DK: { emergency: ["112"], lines: [{ name: "Livslinien", phone: "70 201 201", always: false }] },
  ES: { emergency: ["112"], lines: [{ name: "Línea 024", phone: "024", always: true }] },
  FI: { emergency: ["112"], lines: [{ name: "MIELI Kriisipuhelin", phone: "09 2525 0111", always: true }] },
  FR: {
    emergency: ["112"],
    lines: [{ name: "Numéro national de prévention du suicide", phone: "3114", always: true }],
  },
  GB: {
    emergency: ["999"],
    lines: [
      { name: "Samaritans", phone: "116 123", always: true },
      { name: "NHS", phone: "111", always: true },
    ],
  },
  IE: { emergency: ["112"], lines: [{ name: "Samaritans", phone: "116 123", always: true }] },
  IL: { emergency: ["101"], lines: [{ name: "ERAN", phone: "1201", always: true }] },
  IN: { emergency: ["112"], lines: [{ name: "Tele-MANAS", phone: "14416", always: true }] },
  IR: { emergency: ["115"], lines: [{ name: "صدای مشاور", phone: "1480", always: false }] },
  IT: { emergency: ["112"], lines: [{ name: "Telefono Amico", phone: "02 2327 2327", always: false }] },
  JP: { emergency: ["119"], lines: [{ name: "よりそいホットライン", phone: "0120-279-338", always: true }] },
  NL: {
    emergency: ["112"],
    lines: [
      { name: "113 Zelfmoordpreventie", phone: "113", always: true },
      { name: "113 Zelfmoordpreventie", phone: "0800-0113", always: true },
    ],
  },
  NO: { emergency: ["112"], lines: [{ name: "Mental Helse", phone: "116 123", always: true }] },
  NZ: {
    emergency: ["111"],
    lines: [{ name: "Need to talk?", phone: "1737", always: true, text: { number: "1737" } }],
  },
  PL: { emergency: ["112"], lines: [{ name: "Centrum Wsparcia", phone: "800 70 2222", always: true }] },
  SE: { emergency: ["112"], lines: [{ name: "Mind Självmordslinjen", phone: "90101", always: true }] },
  SG: { emergency: ["995"], lines: [{ name: "Samaritans of Singapore", phone: "1767", always: true }] },
  UA: { emergency: ["103", "112"], lines: [{ name: "Lifeline Ukraine", phone: "7333", always: true }] },
  US: {
    emergency: ["911"],
    lines: [
      { name: "988 Suicide & Crisis Lifeline", phone: "988", always: true, text: { number: "988" } },
      { name: "Crisis Text Line", always: true, text: { number: "741741", word: "HOME" } },
    ],
  },
  ZA: { emergency: ["112"], lines: [{ name: "SADAG", phone: "0800 567 567", always: true }] },
} as const satisfies Record<string, RegionContacts>;

/** A country there are contacts for, as ISO 3166. */
export type Region = keyof typeof national | (typeof european)[number];

/** All countries with contacts. */
export const regions: readonly Region[] = [
  ...(Object.keys(national) as (keyof typeof national)[]),
  ...european,
];

/** Reads a country; undefined when there are no contacts for it. */
export function parseRegion(text: string | undefined): Region | undefined {
  return regions.find((region) => region === text?.toUpperCase());
}

/** Whom to reach in a country. */
export function contactsOf(region: Region | undefined): RegionContacts {
  if (region === undefined) return elsewhere;
  return region in national ? national[region as keyof typeof national] : elsewhere;
}
