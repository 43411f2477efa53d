/** What this device says inside an answer in Persian; the page round it is not translated yet. */
export const assistant = {
  chip: (words: string, metric: string) => `${words}، ${metric}: باز کردن نمودار`,
  withheld: {
    dose: "حذف شد: توصیه دربارهٔ مقدار دارو. پزشک یا داروساز می‌تواند به شما بگوید.",
    diagnosis: "حذف شد: تشخیص بیماری. تنها پزشک می‌تواند تشخیص بدهد.",
  },
};
