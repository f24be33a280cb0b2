import type { ToolDefinition } from "@colloquy/schema/session";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { memberOf } from "../../../convert/shape.ts";
import { commands, events, heard } from "../../../convert/statements.ts";
import type { Heard, Reader } from "../../../convert/wire.ts";
import { claudeStreamJsonClient } from "../client/index.ts";
import { type ClientState, initialClientState } from "../client/state.ts";
import { claudeStreamJsonServer } from "../server/index.ts";
import { initialServerState, type Question, type ServerState } from "../server/state.ts";
import { unknownFacts } from "./facts.ts";

/** Overhears a host and a CLI: what one half learns from a frame, the other one must know to read the answer. */
export function createReader(): Reader {
  let server = initialServerState({}, unknownFacts);
  let client = initialClientState(0);
  /** Hosts speak before the session is known (§9); what they ask of it is told with it. */
  let early: readonly ConnectionCommand[] = [];

  const hearClient = (frame: unknown, now: number): Heard => {
    const before = server;
    const decoded = claudeStreamJsonServer.decode(before, frame);
    // Nobody answers the greetings of this half: prompts wait for nothing here.
    const asked = [...decoded.commands, ...decoded.state.held];
    server = { ...decoded.state, held: [] };
    client = withServers(withAsked({ ...client, now }, frame), server);
    const noted = asked.flatMap((command) => {
      const sent = claudeStreamJsonClient.recordSent(client, command);
      client = sent.state;
      return events(sent.events);
    });
    const known = client.session.lastSeq > 0;
    const said = asked.filter((command) => known || isOpening(command));
    early = known ? [] : [...early, ...asked.filter((command) => !isOpening(command))];
    const told = heard(before, decoded, [...commands(said), ...noted]);
    return { ...told, ignored: told.ignored && asked.length === 0 };
  };

  const hearServer = (frame: unknown, now: number): Heard => {
    const before = { ...client, now };
    const decoded = claudeStreamJsonClient.decode(before, frame);
    client = decoded.state;
    server = withQuestions(server, client, frame);
    const [first, ...rest] = decoded.events;
    if (first?.type !== "session.created") return heard(before, decoded, events(decoded.events));
    const waiting = commands(early);
    early = [];
    return heard(before, decoded, [...events([first]), ...waiting, ...events(rest)]);
  };

  return {
    hear: ({ direction, frame }, now) =>
      direction === "clientToServer" ? hearClient(frame, now) : hearServer(frame, now),
  };
}

const isOpening = ({ type }: ConnectionCommand) => type === "session.open" || type === "session.create";

/** What the host asked the CLI, under the id it chose. */
function withAsked(client: ClientState, frame: unknown): ClientState {
  const request = memberOf(frame, "request");
  const [id, subtype] = [memberOf(frame, "request_id"), memberOf(request, "subtype")];
  if (typeof id !== "string" || typeof subtype !== "string") return client;
  const value = memberOf(request, "model") ?? memberOf(request, "title");
  const asked = { subtype, ...(typeof value === "string" && { value }) };
  return { ...client, asked: { ...client.asked, [id]: asked } };
}

/** Tool servers the host has introduced. */
function withServers(client: ClientState, { servers }: ServerState): ClientState {
  const tools = Object.entries(servers).map(([name, of]): [string, readonly ToolDefinition[]] => [
    name,
    of.tools,
  ]);
  return { ...client, servers: { ...client.servers, ...Object.fromEntries(tools) } };
}

const steps: Readonly<Record<string, "initialize" | "initialized" | "tools">> = {
  initialize: "initialize",
  "notifications/initialized": "initialized",
  "tools/list": "tools",
};

/** What the CLI asked the host, under the id it chose: as the other half has understood it. */
function withQuestions(server: ServerState, client: ClientState, frame: unknown): ServerState {
  const permissions = (client.session.turn?.permissions ?? []).map(({ requestId }): [string, Question] => [
    requestId,
    { kind: "permission", requestId },
  ]);
  const calls = Object.entries(client.calls).map(([callId, { requestId }]): [string, Question] => [
    requestId,
    { kind: "tool", callId },
  ]);
  const asked = { ...server.asked, ...Object.fromEntries([...permissions, ...calls]), ...greetingIn(frame) };
  return { ...server, asked };
}

function greetingIn(frame: unknown): Readonly<Record<string, Question>> {
  const request = memberOf(frame, "request");
  const step = steps[String(memberOf(memberOf(request, "message"), "method"))];
  const [id, name] = [memberOf(frame, "request_id"), memberOf(request, "server_name")];
  if (step === undefined || typeof id !== "string" || typeof name !== "string") return {};
  return { [id]: { kind: "handshake", server: name, step } };
}
