import type { ToolDefinition } from "@colloquy/schema/session";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { isRecord } from "../content.ts";
import { fromToolsList, type McpMessage, mcpInitialize, mcpInitialized, mcpListTools } from "../mcp.ts";
import { asking, type Desk, mcpFrame } from "./desk.ts";
import type { HostServer, Question, ServerState } from "./state.ts";

type Handshake = Extract<Question, { readonly kind: "handshake" }>;

/** Begins to talk to servers that live in the host. Those that are known or have answered beforehand stay as they are. */
export function greet(desk: Desk, names: readonly string[]): void {
  for (const name of names) {
    if (desk.state.servers[name]) continue;
    setServer(desk, name, { status: "pending", tools: [], nextId: 2 });
    ask(desk, name, "initialize", mcpInitialize(desk.state.facts.version));
  }
}

/** Takes a server whose tools are known from its manifest. */
export const adopt = (desk: Desk, name: string, tools: readonly ToolDefinition[]): void =>
  setServer(desk, name, { status: "connected", tools, nextId: 2 });

export const listTools = (desk: Desk, server: string): void => ask(desk, server, "tools", mcpListTools);

function ask(desk: Desk, server: string, step: Handshake["step"], message: McpMessage): void {
  const asked = asking(desk.state, { kind: "handshake", server, step });
  desk.state = asked.state;
  desk.frames.push(mcpFrame(asked.id, server, message));
}

/** Goes on after an answer; `undefined`: there was none to use. Answers to notifications tell nothing (§18 quirk 22). */
export function shakeHands(desk: Desk, { server, step }: Handshake, answer: unknown): void {
  const known = desk.state.servers[server];
  if (!known || step === "initialized") return;
  const result = isRecord(answer) ? answer.result : undefined;
  if (!isRecord(result)) setServer(desk, server, { ...known, status: "failed" });
  else if (step === "initialize") {
    ask(desk, server, "initialized", mcpInitialized);
    listTools(desk, server);
  } else {
    setServer(desk, server, { ...known, status: "connected", tools: fromToolsList(result, server) });
    tellTools(desk);
  }
  release(desk);
}

export function forget(desk: Desk, server: string): void {
  const { [server]: _, ...servers } = desk.state.servers;
  desk.state = { ...desk.state, servers };
  tellTools(desk);
  release(desk);
}

/** Tools of the session as they are now: those of other clients, and those of this host. */
export function tellTools(desk: Desk): void {
  desk.commands.push({ type: "session.configure", settings: { tools: toolsOf(desk.state) } });
}

const toolsOf = ({ session, servers }: ServerState): ToolDefinition[] => {
  const others = (session.settings.tools ?? []).filter(
    ({ server, executor }) =>
      executor !== "client" || server === undefined || !Object.hasOwn(servers, server),
  );
  return [...others, ...Object.values(servers).flatMap(({ tools }) => tools)];
};

/** Says something once the tools of the host are known. */
export function sayWhenReady(desk: Desk, command: ConnectionCommand): void {
  if (isReady(desk.state)) desk.commands.push(command);
  else desk.state = { ...desk.state, held: [...desk.state.held, command] };
}

/** What waited is said, if nothing is left to wait for. */
export function release(desk: Desk): void {
  if (!isReady(desk.state)) return;
  desk.commands.push(...desk.state.held);
  desk.state = { ...desk.state, held: [] };
}

const isReady = ({ servers }: ServerState) =>
  Object.values(servers).every(({ status }) => status !== "pending");

function setServer(desk: Desk, name: string, server: HostServer): void {
  desk.state = { ...desk.state, servers: { ...desk.state.servers, [name]: server } };
}
