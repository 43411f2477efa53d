import type { Asked } from "./asked.ts";
import { obedientModel } from "./obedient-model.ts";
import { type RecordedName, recordedAnswers, recordedNames } from "./recorded.ts";
import { type Reply, sayText } from "./reply.ts";
import { scriptedModel } from "./scripted-model.ts";

/** What answers: a pure function of the request. */
export type Model = (asked: Asked) => Reply;

/** Models by name, for tests in another process. */
export const models = { scripted: scriptedModel, obedient: obedientModel } as const satisfies Record<
  string,
  Model
>;

/** What is answered, and by whom. */
export interface Script {
  /** The next requests of its format get a recorded stream, verbatim; one answer of it each. */
  readonly play: (name: RecordedName) => void;
  /** The next request gets this. */
  readonly say: (reply: Reply | string) => void;
  /** Who answers all others. */
  readonly use: (model: Model) => void;
  /** Forgets what was to come. */
  readonly clear: () => void;
}

/** The script as the server reads it. */
export interface ReadScript extends Script {
  readonly nextRecorded: (path: string) => readonly string[] | undefined;
  readonly reply: Model;
}

export function createScript(): ReadScript {
  let recorded: { readonly path: string; readonly events: readonly string[] }[] = [];
  let said: Reply[] = [];
  let model: Model = scriptedModel;
  return {
    play: (name) => {
      const path = recordedNames[name];
      recorded.push(...recordedAnswers(name).map((events) => ({ path, events })));
    },
    say: (reply) => {
      said.push(typeof reply === "string" ? sayText(reply) : reply);
    },
    use: (chosen) => {
      model = chosen;
    },
    clear: () => {
      recorded = [];
      said = [];
      model = scriptedModel;
    },
    nextRecorded: (path) => {
      const next = recorded.find((one) => one.path === path);
      recorded = recorded.filter((one) => one !== next);
      return next?.events;
    },
    reply: (asked) => said.shift() ?? model(asked),
  };
}
