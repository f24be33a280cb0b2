import type { Message as WireMessage } from "@colloquy/schema/everruns-rest";
import type { ContentPart, Message } from "@colloquy/schema/session";
import { toPrefixedId } from "../../codec/ids.ts";
import { present } from "../../codec/values.ts";
import type { Thought } from "../../state/index.ts";
import { toWireContent } from "./content.ts";
import { protocolId } from "./words.ts";

type UserFacts = Pick<WireMessage, "controls" | "metadata" | "external_actor">;

/** A user's message for the wire, with the facts it came with if it came over this protocol. */
export function toWireInput(message: Message): WireMessage {
  const facts = (message.native?.[protocolId] ?? {}) as UserFacts;
  return present({
    id: toPrefixedId("message", message.id),
    role: "user" as const,
    content: toWireContent(message.content),
    controls: facts.controls,
    metadata: facts.metadata,
    external_actor: facts.external_actor,
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
