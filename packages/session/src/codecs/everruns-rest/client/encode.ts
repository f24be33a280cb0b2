import type { ToolResult } from "@colloquy/schema/everruns-rest";
import type { KnownCommand, ResolveTool, SendMessage, Settings, SteerTurn } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import { bySomeTypes, type Tagged } from "../../../codec/dispatch.ts";
import { toPrefixedId } from "../../../codec/ids.ts";
import { present } from "../../../codec/values.ts";
import { textOf } from "../../../state/index.ts";
import { protocolId } from "../values/constants.ts";
import { toWireContent } from "../values/content.ts";
import type { EverrunsRequest } from "../values/frames.ts";
import { modelIdOf, nativeOf, toWireTools } from "../values/settings.ts";
import type { ClientEncodeState } from "./state.ts";

/** The requests that a client sends for a command, in order; none for a command that the losses name. */
export function encode(
  state: ClientEncodeState,
  command: KnownCommand,
): Encoded<ClientEncodeState, EverrunsRequest> {
  const path = { pathParameters: { session_id: toPrefixedId("session", state.sessionId) } };
  return { state, frames: encodeCommand(path, command) ?? [] };
}

type Path = Pick<Tagged<EverrunsRequest, "cancel_session", "operationId">, "pathParameters">;

const encodeCommand = bySomeTypes<KnownCommand, Path, EverrunsRequest[]>({
  "session.create": (_, { settings }) => [{ operationId: "create_session", body: createBody(settings) }],
  "session.configure": (path, { settings }) => update(path, settings),
  "session.rename": (path, { title }) => update(path, { title }),
  "message.send": createMessage,
  "turn.steer": createMessage,
  "turn.interrupt": (path) => [{ operationId: "cancel_session", ...path }],
  "tool.resolve": (path, command) => [
    { operationId: "submit_tool_results", ...path, body: { tool_results: [toolResult(command)] } },
  ],
});

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

function createMessage(path: Path, command: SendMessage | SteerTurn): EverrunsRequest[] {
  return [{ operationId: "create_message", ...path, body: messageBody(command) }];
}

/** The facts this protocol has about the message go out again. */
function messageBody({ content, messageId, native }: SendMessage | SteerTurn) {
  return present({
    message: { role: "user" as const, content: inputParts(content) },
    ...native?.[protocolId],
    client_message_id: messageId,
  });
}

/** A message of the user has text and pictures only (§4.2). */
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
