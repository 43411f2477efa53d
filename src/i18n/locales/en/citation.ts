import { plural } from "../../plural.ts";

/** Numbers of an answer that stand as chips. */
export const citation = {
  likely: (value: string, range: string) => `${value}, likely ${range}`,
  days: (days: number, number: string) => `${number} ${plural(days, { one: "day", other: "days" })}`,
  some: {
    days: (days: number, some: string, all: string) =>
      `${some} of ${all} ${plural(days, { one: "day", other: "days" })}`,
    nights: (nights: number, some: string, all: string) =>
      `${some} of ${all} ${plural(nights, { one: "night", other: "nights" })}`,
  },
};
