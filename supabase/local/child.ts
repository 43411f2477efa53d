import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A process of ours that has said where it listens. */
export interface Child {
  /** The first line that it wrote. */
  readonly greeting: string;
  /** Resolves once it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Gets what it writes after the first line. */
  readonly onLine: (line: string) => void;
}

/** Starts a process that writes one line once it is ready, and ends when its standard input does. */
export async function startChild({
  program,
  arguments: words,
  environment,
  onLine,
}: Command): Promise<Child> {
  const child = spawn(program, words, { env: environment, stdio: ["pipe", "pipe", "inherit"] });
  const ended = endOf(child);
  const lines = createInterface({ input: child.stdout });
  const greeting = await Promise.race([
    once(lines, "line").then(([line]) => String(line)),
    ended.then(() => {
      throw new Error(`${program} ended with ${child.exitCode} before it was ready`);
    }),
  ]);
  lines.on("line", onLine);
  return {
    greeting,
    ended,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve());
  });
}
