import { plural } from "../../plural.ts";

export const citation = {
  likely: (value: string, range: string) => `${value}, імовірно ${range}`,
  days: (days: number, number: string) =>
    `${number} ${plural(days, { one: "день", few: "дні", many: "днів", other: "дня" })}`,
  some: {
    days: (days: number, some: string, all: string) =>
      `${some} з ${all} ${plural(days, { one: "дня", other: "днів" })}`,
    nights: (nights: number, some: string, all: string) =>
      `${some} з ${all} ${plural(nights, { one: "ночі", other: "ночей" })}`,
  },
};
