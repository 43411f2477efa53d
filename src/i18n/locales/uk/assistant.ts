/** What this device says inside an answer in Ukrainian; the page round it is not translated yet. */
export const assistant = {
  chip: (words: string, metric: string) => `${words}, ${metric}: відкрити графік`,
  withheld: {
    dose: "Вилучено: порада щодо дози. Її може дати лікар або фармацевт.",
    diagnosis: "Вилучено: діагноз. Поставити його може лише лікар.",
  },
};
