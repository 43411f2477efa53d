import { openAiError } from "./openai-error.ts";
import { responsesAnswer, responsesEvents } from "./responses-events.ts";
import { readResponsesRequest } from "./responses-request.ts";
import { bearerKey, frameNamed, type WireFormat } from "./wire-format.ts";

/** OpenAI's responses. */
export const responsesFormat: WireFormat = {
  path: "/v1/responses",
  headerProblem: () => undefined,
  keyOf: bearerKey,
  read: readResponsesRequest,
  events: responsesEvents,
  whole: (reply, asked) => responsesAnswer(reply, asked),
  frame: frameNamed,
  end: [],
  error: openAiError,
};
