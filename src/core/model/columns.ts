/** The server's name of a field: hrvRmssdMs is hrv_rmssd_ms. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The local name of a column: hrv_rmssd_ms is hrvRmssdMs. */
export function fieldOf(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** An object with other names for its keys. */
export function renamed<Value>(
  object: Readonly<Record<string, Value>>,
  rename: (name: string) => string,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [rename(name), value]));
}
