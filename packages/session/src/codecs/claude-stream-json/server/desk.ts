import type { KnownCliFrame } from "@colloquy/schema/claude-stream-json";
import type { Close, Decoded } from "../../../codec.ts";
import type { Diagnostic } from "../../../diagnostic.ts";
import type { ConnectionMeaning } from "../../../meanings.ts";
import { uuidOf } from "../frame-id.ts";
import type { McpMessage } from "../mcp.ts";
import { type Problem, toDiagnostic, toSentence } from "../problems.ts";
import type { Question, ServerState } from "./state.ts";

export type Step = Decoded<ServerState, ConnectionMeaning, KnownCliFrame>;

/** What one frame of a host comes to, while it is read. Lives as long as one call of `decode`. */
export interface Desk {
  state: ServerState;
  readonly meanings: ConnectionMeaning[];
  readonly replies: KnownCliFrame[];
  readonly diagnostics: Diagnostic[];
  close?: Close;
}

/** Reads with a fresh desk. */
export function atDesk(state: ServerState, read: (desk: Desk) => void): Step {
  const desk: Desk = { state, meanings: [], replies: [], diagnostics: [] };
  read(desk);
  return desk;
}

export function succeed(desk: Desk, request_id: string, response?: Record<string, unknown>): void {
  desk.replies.push({
    type: "control_response",
    response: { subtype: "success", request_id, ...(response && { response }) },
  });
}

export function fail(desk: Desk, request_id: string, error: string, error_code?: string): void {
  desk.replies.push({
    type: "control_response",
    response: { subtype: "error", request_id, error, ...(error_code !== undefined && { error_code }) },
  });
}

/** Ends the process with code 1, as the original does after input it cannot use (§11). */
export function giveUp(desk: Desk, problems: readonly Problem[]): void {
  desk.diagnostics.push(...problems.map(toDiagnostic));
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
