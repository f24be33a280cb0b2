import type { ToolDefinition } from "@colloquy/schema/session";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import {
  type ClientFrameSeen,
  commandItems,
  eventItems,
  type Halves,
  type Learned,
  recordCommands,
  type ServerFrameSeen,
} from "../../../codec/transcript-adapter/index.ts";
import { memberOf } from "../../../codec/values.ts";
import type { ClientState } from "../client/state.ts";
import { claudeStreamJsonClient } from "../index.ts";
import type { Question, ServerState } from "../server/state.ts";

/** What one half learns from a frame the other one must know to read the answer. */
interface States extends Halves<ServerState, ClientState> {
  /** Commands from before the session is known (§9); they follow its creation. */
  readonly early: readonly ConnectionCommand[];
}

/** Nothing answers the handshakes of this half of the codec, so the prompts it holds back for them are released. */
export function afterClientFrame(states: States, seen: ClientFrameSeen): Learned<States> {
  const { server, client, early } = states;
  const commands = [...seen.commands, ...server.held];
  const aware = withServers(withRequest({ ...client, now: seen.now }, seen.frame), server);
  const before = { server: { ...server, held: [] }, client: aware, early };
  const recorded = recordCommands(claudeStreamJsonClient, before, commands);
  const isKnown = recorded.states.client.session.lastSeq > 0;
  const now = commands.filter((command) => isKnown || isOpening(command));
  const later = isKnown ? [] : [...early, ...commands.filter((command) => !isOpening(command))];
  return {
    states: { ...recorded.states, early: later },
    items: [...commandItems(now), ...recorded.items],
  };
}

const isOpening = ({ type }: ConnectionCommand) => type === "session.open" || type === "session.create";

export function afterServerFrame(states: States, { frame, events }: ServerFrameSeen): Learned<States> {
  const server = withQuestions(states.server, states.client, frame);
  const [first, ...rest] = events;
  if (first?.type !== "session.created") return { states: { ...states, server }, items: eventItems(events) };
  return {
    states: { ...states, server, early: [] },
    items: [...eventItems([first]), ...commandItems(states.early), ...eventItems(rest)],
  };
}

/** What the host asked the CLI, under the id it chose. */
function withRequest(client: ClientState, frame: unknown): ClientState {
  const request = memberOf(frame, "request");
  const [id, subtype] = [memberOf(frame, "request_id"), memberOf(request, "subtype")];
  if (typeof id !== "string" || typeof subtype !== "string") return client;
  const value = memberOf(request, "model") ?? memberOf(request, "title");
  const asked = { subtype, ...(typeof value === "string" && { value }) };
  return { ...client, asked: { ...client.asked, [id]: asked } };
}

/** Tool servers the host has announced. */
function withServers(client: ClientState, { servers }: ServerState): ClientState {
  const tools = Object.entries(servers).map(([name, of]): [string, readonly ToolDefinition[]] => [
    name,
    of.tools,
  ]);
  return { ...client, servers: { ...client.servers, ...Object.fromEntries(tools) } };
}

/** What the CLI asked the host, under the id it chose, as the client's half has understood it. */
function withQuestions(server: ServerState, client: ClientState, frame: unknown): ServerState {
  const permissions = (client.session.turn?.permissions ?? []).map(({ requestId }): [string, Question] => [
    requestId,
    { kind: "permission", requestId },
  ]);
  const calls = Object.entries(client.calls).map(([callId, { requestId }]): [string, Question] => [
    requestId,
    { kind: "tool", callId },
  ]);
  const asked = { ...server.asked, ...Object.fromEntries([...permissions, ...calls]), ...handshakeIn(frame) };
  return { ...server, asked };
}

const handshakeSteps = new Map([
  ["initialize", "initialize"],
  ["notifications/initialized", "initialized"],
  ["tools/list", "tools"],
] as const);

function handshakeIn(frame: unknown): Readonly<Record<string, Question>> {
  const request = memberOf(frame, "request");
  const method = memberOf(memberOf(request, "message"), "method");
  const step = (handshakeSteps as ReadonlyMap<unknown, "initialize" | "initialized" | "tools">).get(method);
  const [id, name] = [memberOf(frame, "request_id"), memberOf(request, "server_name")];
  if (step === undefined || typeof id !== "string" || typeof name !== "string") return {};
  return { [id]: { kind: "handshake", server: name, step } };
}
