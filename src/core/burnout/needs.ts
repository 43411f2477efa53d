/** What a number needs: days with anything measured or reported, and check-ins, of the last 60. */
export const needs = { firstNumber: 7, bandDays: 14, bandCheckIns: 10 } as const;
