import type { Diagnostic } from "@colloquy/define/support";
import type { KnownCliFrame } from "@colloquy/schema/claude-stream-json";
import type { Close, DecodedCommands } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { fromIssue, type Issue, toSentence } from "../../../codec/diagnostics.ts";
import { uuidOf } from "../../../codec/ids.ts";
import type { McpMessage } from "../mcp.ts";
import type { Question, ServerState } from "./state.ts";

export type Step = DecodedCommands<ServerState, ConnectionCommand, KnownCliFrame>;

/** What one frame of a host comes to, while it is read. Lives as long as one call of `decode`. */
export interface Desk {
  state: ServerState;
  readonly commands: ConnectionCommand[];
  readonly frames: KnownCliFrame[];
  readonly diagnostics: Diagnostic[];
  close?: Close;
}

/** Reads with a fresh desk. */
export function atDesk(state: ServerState, read: (desk: Desk) => void): Step {
  const desk: Desk = { state, commands: [], frames: [], diagnostics: [] };
  read(desk);
  return desk;
}

export function succeed(desk: Desk, request_id: string, response?: Record<string, unknown>): void {
  desk.frames.push({
    type: "control_response",
    response: { subtype: "success", request_id, ...(response && { response }) },
  });
}

export function fail(desk: Desk, request_id: string, error: string, error_code?: string): void {
  desk.frames.push({
    type: "control_response",
    response: { subtype: "error", request_id, error, ...(error_code !== undefined && { error_code }) },
  });
}

/** Ends the process with code 1, as the original does after input it cannot use (§11). */
export function giveUp(desk: Desk, problems: readonly Issue[]): void {
  desk.diagnostics.push(...problems.map((issue) => fromIssue(issue)));
  desk.close = { code: 1, reason: toSentence(problems).slice(0, 120) };
}

/** The state with one more open question, and its id. */
export function asking(
  state: ServerState,
  question: Question,
  id = uuidOf(`request:${state.requests}`),
): { readonly id: string; readonly state: ServerState } {
  return {
    id,
    state: { ...state, requests: state.requests + 1, asked: { ...state.asked, [id]: question } },
  };
}

export const mcpFrame = (request_id: string, server_name: string, message: McpMessage): KnownCliFrame => ({
  type: "control_request",
  request_id,
  request: { subtype: "mcp_message", server_name, message },
});

/** The state without a question that is settled. */
export function settled(state: ServerState, id: string): ServerState {
  const { [id]: _, ...asked } = state.asked;
  return { ...state, asked };
}
