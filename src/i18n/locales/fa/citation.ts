export const citation = {
  likely: (value: string, range: string) => `${value}، احتمالاً ${range}`,
  days: (_days: number, number: string) => `${number} روز`,
  some: {
    days: (_days: number, some: string, all: string) => `${some} روز از ${all} روز`,
    nights: (_nights: number, some: string, all: string) => `${some} شب از ${all} شب`,
  },
};
