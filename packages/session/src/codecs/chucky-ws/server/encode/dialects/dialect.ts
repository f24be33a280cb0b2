import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { Usage } from "@colloquy/schema/session";
import type { EventOf } from "../../../../../state/index.ts";
import type { EncodeContext, SentMessage } from "../../state.ts";

/** A piece of text or reasoning that is new to the connection. */
export interface Delta {
  readonly kind: "text" | "thinking";
  readonly text: string;
}

/** The end of a turn, whatever its outcome. */
export interface TurnResult {
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

/** The frames of one dialect for what every dialect reports. A missing member: the dialect has no frame for it. */
export interface DialectEncoder {
  startTurn?(context: EncodeContext, event: EventOf<"turn.started">): void;
  startMessage?(context: EncodeContext, message: SentMessage): void;
  appendDelta?(context: EncodeContext, message: SentMessage, delta: Delta): void;
  finishMessage?(context: EncodeContext, message: SentMessage, event: EventOf<"message.completed">): void;
  requestTool?(context: EncodeContext, event: EventOf<"tool.requested">): void;
  compact?(context: EncodeContext, event: EventOf<"context.compacted">): void;
  toResult(sessionId: string, result: TurnResult): KnownServerFrame;
}
