import type { Message } from "@colloquy/schema/everruns-rest";
import { present } from "../../../codec/values.ts";
import type { EverrunsEvent } from "../frames.ts";
import { toolMessage } from "../server/encode/tool.ts";

/**
 * The message an event shows in lists and exports, with the place it has there; `undefined` for most events. Tool
 * results come in the user's name (§4.4).
 */
export function toListedMessage(event: EverrunsEvent): Message | undefined {
  const place = { session_id: event.session_id, sequence: event.sequence ?? undefined };
  switch (event.type) {
    case "input.message":
      return present({ ...event.data.message, ...place });
    case "output.message.completed": {
      const { message, metadata } = event.data;
      const model = metadata ? { model: metadata.model } : undefined;
      return present({ ...message, metadata: message.metadata ?? model, ...place });
    }
    case "tool.completed": {
      const id = event.id.replace("event_", "message_");
      return present({ ...toolMessage(id, event.ts, event.data), role: "user" as const, ...place });
    }
    default:
      return undefined;
  }
}
