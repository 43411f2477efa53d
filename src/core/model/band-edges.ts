/**
 * Where the bands of sustained load begin and end, in points: low is below `low`, usual up to `usual`, raised
 * up to `raised`, high above. They are shown on the scale and told in words, so they stand here only once.
 */
export const bandEdges = { low: 15, usual: 30, raised: 45 } as const;
