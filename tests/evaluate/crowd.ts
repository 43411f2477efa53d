/** People whose mood hangs together from day to day (or not at all), as a table. */
export function crowd(people: number, days: number, memory: number): string {
  let state = 5;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const rows = Array.from({ length: people }, (_, person) => {
    let place = 0;
    return Array.from({ length: days }, (_, day) => {
      place = memory * place + Math.sqrt(1 - memory ** 2) * (random() + random() + random() - 1.5) * 2;
      const mood = Math.min(5, Math.max(1, Math.round(3.5 + place)));
      const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      return `p${person},${date},${random() < 0.1 ? "" : mood},3`;
    });
  });
  return ["person,day,mood,stress", ...rows.flat()].join("\n");
}
