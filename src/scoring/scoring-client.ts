/** Being built. */
export function keepScored(_databaseName: string): void {}
