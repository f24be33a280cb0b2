import type { ToolResult } from "@colloquy/schema/everruns-rest";
import type { KnownCommand, ResolveTool, SendMessage, Settings, SteerTurn } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import { toPrefixedId } from "../../../codec/ids.ts";
import { present } from "../../../codec/values.ts";
import { textOf } from "../../../state/index.ts";
import { toWireContent } from "../content.ts";
import type { EverrunsRequest } from "../frames.ts";
import { modelIdOf, nativeOf, toWireTools } from "../settings.ts";
import { protocolId } from "../words.ts";
import type { ClientEncodeState } from "./state.ts";

/** The requests a command becomes, in order; none when the protocol has no word for it. */
export function encode(
  state: ClientEncodeState,
  command: KnownCommand,
): Encoded<ClientEncodeState, EverrunsRequest> {
  const path = { pathParameters: { session_id: toPrefixedId("session", state.sessionId) } };
  return { state, frames: requestsOf(path, command) };
}

type Path = Pick<Extract<EverrunsRequest, { operationId: "cancel_session" }>, "pathParameters">;

function requestsOf(path: Path, command: KnownCommand): EverrunsRequest[] {
  switch (command.type) {
    case "session.create":
      return [{ operationId: "create_session", body: createBody(command.settings) }];
    case "session.configure":
      return update(path, command.settings);
    case "session.rename":
      return update(path, { title: command.title });
    case "message.send":
    case "turn.steer":
      return [{ operationId: "create_message", ...path, body: messageBody(command) }];
    case "turn.interrupt":
      return [{ operationId: "cancel_session", ...path }];
    case "tool.resolve":
      return [{ operationId: "submit_tool_results", ...path, body: { tool_results: [toolResult(command)] } }];
    default:
      return [];
  }
}

const createBody = (settings: Settings) =>
  present({
    ...nativeOf(settings),
    title: settings.title,
    locale: settings.locale,
    model_id: modelIdOf(settings.model),
    system_prompt: settings.systemPrompt,
    tags: settings.tags && [...settings.tags],
    tools: settings.tools && toWireTools(settings.tools),
    parallel_tool_calls: settings.parallelToolCalls,
    max_iterations: settings.maxTurns,
  });

function update(path: Path, { title, tags, locale }: Settings): EverrunsRequest[] {
  const body = present({ title, tags: tags && [...tags], locale });
  return Object.keys(body).length > 0 ? [{ operationId: "update_session", ...path, body }] : [];
}

/** The facts this protocol has about the message go out again. */
function messageBody({ content, messageId, native }: SendMessage | SteerTurn) {
  return present({
    message: { role: "user" as const, content: inputParts(content) },
    ...native?.[protocolId],
    client_message_id: messageId,
  });
}

/** A user says text and pictures only (§4.2). */
const inputParts = (content: SendMessage["content"]) =>
  toWireContent(content).filter(
    (part) => part.type === "text" || part.type === "image" || part.type === "image_file",
  );

/** Data goes out as data, anything else as the text that the model would be shown. */
function toolResult({ callId, outcome }: ResolveTool): ToolResult {
  if (outcome.status === "success")
    return { tool_call_id: callId, result: outcome.value ?? textOf(outcome.content) };
  return { tool_call_id: callId, error: outcome.error ?? (textOf(outcome.content) || outcome.status) };
}
