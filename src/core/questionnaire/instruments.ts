import type { Instrument } from "../model/questionnaire-response.ts";

/** What an item can be answered with, in the order in which it is read: the points of each answer. */
export const scales = {
  /** Always … never or almost never. */
  frequency: [100, 75, 50, 25, 0],
  /** To a very high degree … to a very low degree. */
  degree: [100, 75, 50, 25, 0],
  /** All of the time … at no time. */
  partOfTime: [5, 4, 3, 2, 1, 0],
  /** Not at all … nearly every day. */
  bothered: [0, 1, 2, 3],
} as const satisfies Record<string, readonly number[]>;

export type ScaleName = keyof typeof scales;

interface ItemFacts {
  readonly id: string;
  readonly scale: ScaleName;
  /** A high answer is good news: it counts from the other end. */
  readonly reversed?: true;
}

interface SubscaleFacts {
  readonly name: string;
  readonly items: readonly ItemFacts[];
  /** How the answers become a score. */
  readonly combine: "mean" | "sum";
  /** What the mean or sum is multiplied by. */
  readonly times: number;
  /** So many items have to be answered. */
  readonly atLeast: number;
  /** Asked only if the person says that they work with clients. */
  readonly clientsOnly?: true;
}

interface InstrumentFacts {
  /** Goes up when items or scoring change: answers of two editions are not compared. */
  readonly version: string;
  readonly subscales: readonly SubscaleFacts[];
  /** Asked again a month later; the others are answered when the person wants to. */
  readonly monthly: boolean;
}

/**
 * The instruments as their authors published them; the wording is in the texts.
 *
 * - Copenhagen Burnout Inventory: Kristensen, Borritz, Villadsen, Christensen (2005), Work & Stress 19:192–207,
 *   doi 10.1080/02678370500297720. A subscale is the mean of its answers; fewer than half is no score.
 * - WHO-5: World Health Organization (2024). The sum of five answers, times four.
 * - PHQ-2: Kroenke, Spitzer, Williams (2003), Medical Care 41:1284–1292. The sum of two answers.
 */
export const instruments = {
  cbi: {
    version: "2005",
    monthly: true,
    subscales: [
      {
        name: "personal",
        combine: "mean",
        times: 1,
        atLeast: 3,
        items: [
          { id: "tired", scale: "frequency" },
          { id: "physicallyExhausted", scale: "frequency" },
          { id: "emotionallyExhausted", scale: "frequency" },
          { id: "cantTakeIt", scale: "frequency" },
          { id: "wornOut", scale: "frequency" },
          { id: "weak", scale: "frequency" },
        ],
      },
      {
        name: "work",
        combine: "mean",
        times: 1,
        atLeast: 4,
        items: [
          { id: "workExhausting", scale: "degree" },
          { id: "burntOut", scale: "degree" },
          { id: "workFrustrates", scale: "degree" },
          { id: "endOfDay", scale: "frequency" },
          { id: "anotherDay", scale: "frequency" },
          { id: "everyHour", scale: "frequency" },
          { id: "energyLeft", scale: "frequency", reversed: true },
        ],
      },
      {
        name: "client",
        combine: "mean",
        times: 1,
        atLeast: 3,
        clientsOnly: true,
        items: [
          { id: "clientsHard", scale: "degree" },
          { id: "clientsFrustrating", scale: "degree" },
          { id: "clientsDrain", scale: "degree" },
          { id: "giveMore", scale: "degree" },
          { id: "tiredOfClients", scale: "frequency" },
          { id: "howLong", scale: "frequency" },
        ],
      },
    ],
  },
  who5: {
    version: "2024",
    monthly: false,
    subscales: [
      {
        name: "wellBeing",
        combine: "sum",
        times: 4,
        atLeast: 5,
        items: [
          { id: "cheerful", scale: "partOfTime" },
          { id: "calm", scale: "partOfTime" },
          { id: "active", scale: "partOfTime" },
          { id: "rested", scale: "partOfTime" },
          { id: "interested", scale: "partOfTime" },
        ],
      },
    ],
  },
  phq2: {
    version: "2003",
    monthly: false,
    subscales: [
      {
        name: "mood",
        combine: "sum",
        times: 1,
        atLeast: 2,
        items: [
          { id: "littleInterest", scale: "bothered" },
          { id: "feelingDown", scale: "bothered" },
        ],
      },
    ],
  },
} as const satisfies Record<Instrument, InstrumentFacts>;

type Facts = (typeof instruments)[Instrument];
type FactsOfSubscale = Facts["subscales"][number];

/** The name of a subscale in storage and code. */
export type SubscaleName = FactsOfSubscale["name"];

/** The name of an item in storage and code. */
export type ItemId = FactsOfSubscale["items"][number]["id"];

/** A question and what it can be answered with. */
export interface Item extends ItemFacts {
  readonly id: ItemId;
}

/** Questions that make one score. */
export interface Subscale extends SubscaleFacts {
  readonly name: SubscaleName;
  readonly items: readonly Item[];
}

/** The subscales of an instrument that are asked. */
export function subscalesOf(instrument: Instrument, withClients: boolean): readonly Subscale[] {
  const all: readonly Subscale[] = instruments[instrument].subscales;
  return all.filter(({ clientsOnly }) => withClients || !clientsOnly);
}

/**
 * The questions of an instrument in order.
 *
 * @example itemsOf("cbi", false).length // 13; 19 for who works with clients
 */
export function itemsOf(instrument: Instrument, withClients: boolean): readonly Item[] {
  return subscalesOf(instrument, withClients).flatMap(({ items }) => items);
}
