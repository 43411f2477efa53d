export const change = {
  change: (amount: string, direction: string, low: string, high: string) =>
    `${amount} ${direction} (بین ${low} تا ${high})`,
  directed: (amount: string, direction: string) => `${amount} ${direction}`,
  unsure: (change: string, from: string, to: string) => `${change} (از ${from} تا ${to})`,
  none: (from: string, to: string) => `بدون تفاوت (از ${from} تا ${to})`,
  direction: {
    amount: { up: "بالاتر", down: "پایین‌تر" },
    time: { up: "بیشتر", down: "کمتر" },
    clock: { up: "دیرتر", down: "زودتر" },
  },
  steps: (number: string) => `${number} پله`,
  points: (number: string) => `${number} واحد`,
};
