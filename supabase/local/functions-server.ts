import type { Connect } from "vite";
import { type AiVariables, aiVariables, isAiDemo, startAiDemo } from "./ai-variables.ts";
import type { Child } from "./child.ts";
import { type Functions, startFunctions, type WhoopVariables } from "./functions.ts";
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
  const asked = { whoop: whoopVariables(), ai: aiVariables() };
  let started: Promise<Running> | undefined;
  let isClosed = false;

  const running = (): Promise<Running> => {
    if (started) return started;
    const starting = start(folder, port(), asked);
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
      const isWanted = asked.whoop["WHOOP_CLIENT_ID"] || isDemo(asked.whoop);
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
  asked: { readonly whoop: WhoopVariables; readonly ai: AiVariables },
): Promise<Running> {
  const backend = `http://127.0.0.1:${port}`;
  const secrets = secretsIn(folder);
  const appOrigins = [`http://localhost:${port}`, backend];
  const demos: Child["close"][] = [];
  const keep = <Started extends { readonly close: Child["close"] }>(demo: Started): Started => {
    demos.push(demo.close);
    return demo;
  };
  const closeDemos = () => Promise.all(demos.map((close) => close()));
  try {
    const whoopDemo = isDemo(asked.whoop) ? keep(await startDemo(folder, backend)) : undefined;
    const aiDemo = isAiDemo(asked.ai) ? keep(await startAiDemo()) : undefined;
    const whoop = { ...asked.whoop, ...whoopDemo?.variables };
    const ai = { ...asked.ai, ...aiDemo?.variables };
    const functions = await startFunctions({ backend, appOrigins, secrets, whoop, ai });
    const ticking = keepTicking(functions.url, secrets.job);
    return {
      functions,
      ticking,
      close: async () => {
        await ticking.stop();
        await Promise.all([functions.close(), closeDemos()]);
      },
    };
  } catch (error) {
    await closeDemos();
    throw error;
  }
}
