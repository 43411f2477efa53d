import { setTimeout } from "node:timers/promises";
import type { Fault } from "./faults.ts";
import type { Outgoing } from "./outgoing.ts";

interface Streamed {
  /** Framed, in order. */
  readonly frames: readonly string[];
  /** Milliseconds before each frame but the first. */
  readonly pace: number;
  readonly spoilt: Fault | undefined;
}

/** Streams an answer as `text/event-stream`, spoilt as the fault says. Stops when the client goes away. */
export async function sendStream(outgoing: Outgoing, { frames, pace, spoilt }: Streamed): Promise<void> {
  const { signal } = outgoing;
  const middle = Math.floor(frames.length / 2);
  outgoing.begin(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" });
  for (const [index, frame] of frames.entries()) {
    if (index > 0 && pace > 0) await setTimeout(pace, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    if (index === middle && spoilt?.kind === "cut") return outgoing.cut();
    if (index === middle && spoilt?.kind === "neverEnds") return;
    const isBroken = index === middle && spoilt?.kind === "malformed";
    outgoing.write(isBroken ? 'data: {"type": oops\n\n' : frame);
  }
  outgoing.end();
}
