import { locale } from "./locale.ts";

const units = ["kilobyte", "megabyte", "gigabyte"] as const;

/**
 * An amount of storage in the unit that keeps it short: "3.2 MB".
 *
 * @example formatBytes(0) // "0 kB"
 */
export function formatBytes(bytes: number): string {
  let value = bytes / 1000;
  let index = 0;
  while (value >= 1000 && index < units.length - 1) {
    value /= 1000;
    index += 1;
  }
  const unit = units[index] ?? "gigabyte";
  const digits = value < 10 && index > 0 ? 1 : 0;
  return new Intl.NumberFormat(locale(), {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: digits,
  }).format(value);
}
