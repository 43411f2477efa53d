import { plural } from "../../plural.ts";

export const change = {
  change: (amount: string, direction: string, low: string, high: string) =>
    `на ${amount} ${direction} (від ${low} до ${high})`,
  directed: (amount: string, direction: string) => `на ${amount} ${direction}`,
  unsure: (change: string, from: string, to: string) => `${change} (можливо, і ${from}, і ${to})`,
  none: (from: string, to: string) => `без різниці (можливо, і ${from}, і ${to})`,
  direction: {
    amount: { up: "вище", down: "нижче" },
    time: { up: "довше", down: "коротше" },
    clock: { up: "пізніше", down: "раніше" },
  },
  steps: (number: string, count: number) =>
    `${number} ${plural(count, { one: "ступінь", few: "ступені", many: "ступенів", other: "ступеня" })}`,
  points: (number: string, count: number) =>
    `${number} ${plural(count, { one: "пункт", few: "пункти", many: "пунктів", other: "пункту" })}`,
};
