import type { Connect } from "vite";
import { aiVariables } from "./ai-variables.ts";
import { type Functions, type ServiceVariables, startFunctions } from "./functions.ts";
import { passOn } from "./proxy.ts";
import { secretsIn } from "./secrets.ts";
import { keepTicking, type Ticking } from "./ticking.ts";
import { isDemo, startDemo, whoopVariables } from "./whoop-variables.ts";

/** The functions as part of the local server. */
export interface FunctionsServer {
  readonly answer: Connect.NextHandleFunction;
  /** Starts them now if there is work that waits for no request: WHOOP is set up. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
}

interface Running {
  readonly functions: Functions;
  readonly ticking: Ticking;
  readonly close: () => Promise<void>;
}

/**
 * Starts the functions when they are first needed, and again when they have ended meanwhile.
 *
 * @param folder holds the secrets
 * @param port of the local server, once it listens
 */
export function functionsServer(folder: string, port: () => number): FunctionsServer {
  // Read now: the next server of this process may have other surroundings.
  const whoop = whoopVariables();
  const ai = aiVariables();
  let started: Promise<Running> | undefined;
  let isClosed = false;

  const running = (): Promise<Running> => {
    if (started) return started;
    const starting = start(folder, port(), whoop, ai);
    started = starting;
    const forget = () => {
      if (started === starting) started = undefined;
    };
    starting.then(({ functions, close }) => functions.ended.then(forget).then(close), forget);
    return starting;
  };

  return {
    answer: (request, response, next) => {
      if (isClosed) return next();
      running().then(({ functions, ticking }) => {
        response.once("finish", ticking.hurry);
        passOn(request, response, functions.url, next);
      }, next);
    },
    wake: () => {
      const isWanted = whoop["WHOOP_CLIENT_ID"] || isDemo(whoop);
      if (isWanted && !isClosed) running().catch(console.error);
    },
    close: async () => {
      isClosed = true;
      await started?.then(
        ({ close }) => close(),
        () => {},
      );
    },
  };
}

async function start(
  folder: string,
  port: number,
  asked: ServiceVariables,
  ai: ServiceVariables,
): Promise<Running> {
  const backend = `http://127.0.0.1:${port}`;
  const demo = isDemo(asked) ? await startDemo(folder, backend) : undefined;
  const secrets = secretsIn(folder);
  const appOrigins = [`http://localhost:${port}`, backend];
  try {
    const whoop = { ...asked, ...demo?.variables };
    const functions = await startFunctions({ backend, appOrigins, secrets, whoop, ai });
    const ticking = keepTicking(functions.url, secrets.job);
    return {
      functions,
      ticking,
      close: async () => {
        await ticking.stop();
        await Promise.all([functions.close(), demo?.close()]);
      },
    };
  } catch (error) {
    await demo?.close();
    throw error;
  }
}
