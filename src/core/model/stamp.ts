import type { Brand } from "./brand.ts";

/**
 * When a field was edited, by a hybrid logical clock: milliseconds (15 digits), a counter within the
 * millisecond (4 hex digits) and the device that wrote it (8 hex digits). Stamps of equal width compare
 * as text, so the later edit is the greater string.
 */
export type Stamp = Brand<string, "Stamp">;

/** Which device made a stamp: 8 hex digits, drawn once when the local database is made. */
export type DeviceNode = Brand<string, "DeviceNode">;

const FORMAT = /^\d{15}-[0-9a-f]{4}-[0-9a-f]{8}$/;
const COUNTER_END = 0x10000;

/** Reads a stamp; undefined when the text is none. */
export function parseStamp(text: string): Stamp | undefined {
  return FORMAT.test(text) ? (text as Stamp) : undefined;
}

/** Reads a device node; undefined when the text is not 8 hex digits. */
export function parseDeviceNode(text: string): DeviceNode | undefined {
  return /^[0-9a-f]{8}$/.test(text) ? (text as DeviceNode) : undefined;
}

/**
 * The next stamp of this device: after `previous` even when the wall clock stands still or was set back.
 *
 * @param previous the last stamp this device made or saw, undefined before the first
 * @param now the wall clock in milliseconds since 1970
 * @example nextStamp(undefined, 1_700_000_000_000, node) // "001700000000000-0000-0a1b2c3d"
 */
export function nextStamp(previous: Stamp | undefined, now: number, node: DeviceNode): Stamp {
  let milliseconds = Math.max(0, Math.trunc(now));
  let counter = 0;
  if (previous) {
    const last = Number(previous.slice(0, 15));
    if (milliseconds <= last) {
      milliseconds = last;
      counter = Number.parseInt(previous.slice(16, 20), 16) + 1;
      if (counter === COUNTER_END) {
        milliseconds += 1;
        counter = 0;
      }
    }
  }
  const time = String(milliseconds).padStart(15, "0");
  return `${time}-${counter.toString(16).padStart(4, "0")}-${node}` as Stamp;
}

/**
 * The name under which a device writes what a source measured (an import, a server job) rather than what
 * the person edited. Devices draw a first digit from 0 to 7, their sources have 8 to f, so every device can
 * tell the two apart and a source never overwrites an edit.
 *
 * @example sourceNode("0a1b2c3d" as DeviceNode) // "8a1b2c3d"
 */
export function sourceNode(node: DeviceNode): DeviceNode {
  const digit = Number.parseInt(node.slice(0, 1), 16) | 8;
  return `${digit.toString(16)}${node.slice(1)}` as DeviceNode;
}

/** Which node made a stamp. */
export function nodeOf(stamp: Stamp): DeviceNode {
  return stamp.slice(-8) as DeviceNode;
}

/** Whether a source made a stamp, not the person. */
export function isFromSource(stamp: Stamp): boolean {
  return Number.parseInt(stamp.slice(-8, -7), 16) >= 8;
}

/** When a stamp was made, in milliseconds since 1970 by its device's clock. */
export function stampTime(stamp: Stamp): number {
  return Number(stamp.slice(0, 15));
}

/**
 * Whether one edit wins over another of the same field: what the person wrote over what a source measured,
 * else the later. A stamp does not outrank itself.
 */
export function outranks(stamp: Stamp, other: Stamp): boolean {
  const isPersons = !isFromSource(stamp);
  return isPersons === isFromSource(other) ? isPersons : stamp > other;
}
