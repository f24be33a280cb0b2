import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { KnownEvent, Usage } from "@colloquy/schema/session";
import type { MessageView, ServerEncodeState } from "./view.ts";

export type EventOf<T extends KnownEvent["type"]> = Extract<KnownEvent, { readonly type: T }>;

/** Frames, and the message view after them. */
export interface Said {
  readonly frames: readonly KnownServerFrame[];
  readonly message: MessageView;
}

/** A piece of text or reasoning that is new to the connection. */
export interface Piece {
  readonly kind: "text" | "thinking";
  readonly text: string;
}

/** The end of a turn, however it ended. */
export interface TurnEnd {
  readonly turnId: string;
  readonly outcome: "success" | "error" | "interrupted";
  readonly text: string;
  /** Why it did not succeed. */
  readonly error?: string;
  /** Code of the failure. */
  readonly code?: string;
  readonly durationMs: number;
  readonly rounds: number;
  readonly usage: Usage | undefined;
}

/** How one dialect says what all have to say. */
export interface Words {
  turnStarted(state: ServerEncodeState, event: EventOf<"turn.started">): readonly KnownServerFrame[];
  messageStarted(state: ServerEncodeState, message: MessageView): Said;
  piece(state: ServerEncodeState, message: MessageView, piece: Piece): Said;
  messageCompleted(state: ServerEncodeState, message: MessageView, event: EventOf<"message.completed">): Said;
  toolUse(event: EventOf<"tool.requested">): readonly KnownServerFrame[];
  compacted(state: ServerEncodeState, event: EventOf<"context.compacted">): readonly KnownServerFrame[];
  result(state: ServerEncodeState, end: TurnEnd): KnownServerFrame;
}
