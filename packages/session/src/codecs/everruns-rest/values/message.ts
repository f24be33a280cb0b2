import type { Message as WireMessage } from "@colloquy/schema/everruns-rest";
import type { ContentPart, Message } from "@colloquy/schema/session";
import { toPrefixedId } from "../../../codec/ids.ts";
import { fromNative } from "../../../codec/native.ts";
import { present } from "../../../codec/values.ts";
import type { Thought } from "../../../state/index.ts";
import { protocolId } from "./constants.ts";
import { toWireContent } from "./content.ts";
import type { EverrunsEvent } from "./frames.ts";
import { toToolMessage } from "./tool.ts";

/** Members of a user's message that only this protocol has. */
type NativeMembers = Pick<WireMessage, "controls" | "metadata" | "external_actor">;

/** A user's message for the wire, with the members it came with if it came over this protocol. */
export function toWireInput(message: Message): WireMessage {
  const native = fromNative(protocolId, message.native) as NativeMembers;
  return present({
    id: toPrefixedId("message", message.id),
    role: "user" as const,
    content: toWireContent(message.content),
    controls: native.controls,
    metadata: native.metadata,
    external_actor: native.external_actor,
    created_at: message.createdAt,
  });
}

interface Answer {
  readonly messageId: string;
  readonly content: readonly ContentPart[];
  readonly at: string;
  readonly stopReason: string;
  readonly thoughts: readonly Thought[];
}

/** An agent's message for the wire. One that broke off has no phase: it is neither a comment nor the answer. */
export function toWireOutput({ messageId, content, at, stopReason, thoughts }: Answer): WireMessage {
  return present({
    id: toPrefixedId("message", messageId),
    role: "agent" as const,
    phase: phases[stopReason],
    content: toWireContent(content),
    created_at: at,
    thinking: thoughts.map(({ text }) => text).join("\n\n") || undefined,
    thinking_signature: thoughts.findLast(({ signature }) => signature !== undefined)?.signature,
  });
}

const phases: Readonly<Record<string, "commentary" | "final_answer">> = {
  toolCalls: "commentary",
  end: "final_answer",
  length: "final_answer",
};

/** The text of a body on the wire. */
export const wireText = (content: WireMessage["content"]): string =>
  content.map((part) => (part.type === "text" ? part.text : "")).join("");

/** The start of a text, at most 200 UTF-16 units and never half of a character; nothing of an empty text. */
export function preview(text: string): string | undefined {
  const start = text.slice(0, 200);
  return (text.length > 200 ? start.replace(/[\uD800-\uDBFF]$/, "") : start) || undefined;
}

/**
 * The message an event shows in lists and exports, with the place it has there; `undefined` for most events. Tool
 * results come in the user's name (§4.4).
 */
export function toListedMessage(event: EverrunsEvent): WireMessage | undefined {
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
      return present({ ...toToolMessage(id, event.ts, event.data), role: "user" as const, ...place });
    }
    default:
      return undefined;
  }
}
