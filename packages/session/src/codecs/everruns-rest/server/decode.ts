import type { KnownCommand } from "@colloquy/schema/session";
import type { DecodedCommands } from "../../../codec/codec.ts";
import type { EverrunsEvent, EverrunsRequest } from "../frames.ts";
import { decodeMessage } from "./decode/message.ts";
import { decodeCreate, decodeUpdate } from "./decode/session.ts";
import { decodeToolResults } from "./decode/tool-results.ts";
import type { DecodedRequest, DecodeState } from "./state.ts";

/**
 * What a request asks of a session. The request has passed its schema. Requests that only read have no command here;
 * a diagnostic's code is a `code` of the protocol with dashes.
 */
export function decode(
  state: DecodeState,
  request: EverrunsRequest,
): DecodedCommands<DecodeState, KnownCommand, EverrunsEvent> {
  const { commands, diagnostics } = decodeRequest(state, request);
  const refused = diagnostics.some(({ severity }) => severity === "error");
  return { state, commands: refused ? [] : commands, frames: [], diagnostics };
}

function decodeRequest({ models }: DecodeState, request: EverrunsRequest): DecodedRequest {
  switch (request.operationId) {
    case "create_session":
      return decodeCreate(request.body, models);
    case "update_session":
      return decodeUpdate(request.body);
    case "create_message":
      return decodeMessage(request.body);
    case "submit_tool_results":
      return decodeToolResults(request.body);
    case "cancel_session":
      return { commands: [{ type: "turn.interrupt", reason: "user" }], diagnostics: [] };
  }
}
