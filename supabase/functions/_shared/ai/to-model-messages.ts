import type { ModelMessage } from "ai";
import type { AiMessage } from "../contract/ai.ts";

/** A conversation as the SDK has it. */
export function toModelMessages(messages: readonly AiMessage[]): ModelMessage[] {
  return messages.flatMap(toModelMessage);
}

function toModelMessage(message: AiMessage): ModelMessage[] {
  switch (message.role) {
    case "person":
      return [{ role: "user", content: message.text }];
    case "assistant": {
      const said = message.text === "" ? [] : [{ type: "text" as const, text: message.text }];
      const called = message.calls.map((call) => ({
        type: "tool-call" as const,
        toolCallId: call.id,
        toolName: call.name,
        input: call.arguments,
      }));
      // Providers refuse a message without content.
      return said.length + called.length === 0 ? [] : [{ role: "assistant", content: [...said, ...called] }];
    }
    case "tool":
      return [
        {
          role: "tool",
          content: [
            {
              type: "tool-result",
              toolCallId: message.call,
              toolName: message.name,
              output: { type: "text", value: message.result },
            },
          ],
        },
      ];
  }
}
