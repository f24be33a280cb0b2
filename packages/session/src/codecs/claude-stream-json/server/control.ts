import { type HostRequest, permissionModes } from "@colloquy/schema/claude-stream-json";
import { toNative } from "../../../codec/native.ts";
import { isRecord } from "../content.ts";
import { protocolId } from "../protocol-id.ts";
import { type Desk, fail, succeed } from "./desk.ts";
import { forget, greet, listTools } from "./handshake.ts";
import { offer, openOnce } from "./introduce.ts";

type Of<S> = Extract<HostRequest, { readonly subtype: S }>;
type Handlers = {
  readonly [S in HostRequest["subtype"] & string]?: (desk: Desk, id: string, request: Of<S>) => void;
};

const modes = Object.keys(permissionModes);

/** Answers a host's control request at once, also within a turn. What nobody here knows is refused, or the host hangs. */
export function answerRequest(desk: Desk, id: string, request: HostRequest): void {
  const handle = (
    handlers as Record<string, ((desk: Desk, id: string, request: HostRequest) => void) | undefined>
  )[request.subtype];
  if (handle) {
    if (request.subtype !== "initialize") openOnce(desk);
    handle(desk, id, request);
  } else fail(desk, id, `Unsupported control request subtype: ${request.subtype}`, "unsupported_request");
}

const handlers: Handlers = {
  initialize: (desk, id, request) => {
    succeed(desk, id, offer(desk.state.facts, request));
    openOnce(desk, request);
  },
  interrupt: (desk, id, { cancel_queued }) => {
    const queued = stampedQueue(desk);
    desk.commands.push({ type: "turn.interrupt", reason: "user" });
    if (cancel_queued) desk.commands.push({ type: "queue.clear" });
    succeed(desk, id, cancel_queued ? { still_queued: [], cancelled: queued } : { still_queued: queued });
  },
  set_permission_mode: (desk, id, { mode }) => {
    if (!modes.includes(mode))
      return fail(desk, id, `There is no permission mode ${mode}: ${modes.join(", ")}.`, "invalid_mode");
    want(desk, { permissionMode: mode });
    succeed(desk, id, { mode });
  },
  set_model: (desk, id, { model }) => {
    const chosen = model ?? desk.state.flags.model ?? desk.state.facts.model;
    desk.commands.push({ type: "session.configure", settings: { model: chosen } });
    succeed(desk, id, { model: chosen });
  },
  set_max_thinking_tokens: (desk, id, { max_thinking_tokens, thinking_display }) => {
    want(desk, { maxThinkingTokens: max_thinking_tokens ?? null, thinkingDisplay: thinking_display });
    succeed(desk, id);
  },
  rename_session: (desk, id, { title, session_id }) => {
    if (session_id !== undefined && session_id !== desk.state.session.sessionId)
      return fail(desk, id, "Only the session of this process can be renamed.");
    desk.commands.push({ type: "session.rename", title });
    succeed(desk, id, {});
  },
  cancel_async_message: (desk, id, { message_uuid }) => {
    const cancelled = desk.state.session.queue.some(({ message }) => message.id === message_uuid);
    if (cancelled) desk.commands.push({ type: "queue.clear", messageIds: [message_uuid] });
    succeed(desk, id, { cancelled });
  },
  mcp_status: (desk, id) => {
    const servers = Object.entries(desk.state.servers);
    succeed(desk, id, { mcpServers: servers.map(([name, { status }]) => ({ name, status })) });
  },
  mcp_set_servers: (desk, id, { servers }) => {
    const wanted = Object.keys(servers).filter((name) => isSdkServer(servers[name]));
    const others = Object.keys(servers).filter((name) => !wanted.includes(name));
    const added = wanted.filter((name) => !desk.state.servers[name]);
    const removed = Object.keys(desk.state.servers).filter((name) => !wanted.includes(name));
    const errors = others.map((name) => [name, "Only servers that live in the host are supported."]);
    succeed(desk, id, { added, removed, errors: Object.fromEntries(errors) });
    for (const name of removed) forget(desk, name);
    greet(desk, added);
  },
  mcp_message: (desk, id, { server_name, message }) => {
    const server = desk.state.servers[server_name];
    if (!server) return fail(desk, id, `There is no MCP server ${server_name}.`);
    succeed(desk, id);
    if (message.method === "notifications/tools/list_changed") listTools(desk, server_name);
  },
  // Unknown tasks are stopped too, and there are no others here (§7.3).
  stop_task: (desk, id) => succeed(desk, id, {}),
};

const isSdkServer = (config: unknown): boolean => isRecord(config) && config.type === "sdk";

const stampedQueue = ({ state: { session, stamps } }: Desk): string[] =>
  session.queue.map(({ message }) => message.id).filter((id) => stamps[id] !== undefined);

/** Changes native settings; the others of this protocol stay, because all of them are set together. */
function want(desk: Desk, change: Record<string, unknown>): void {
  const wanted = { ...desk.state.wanted, ...change };
  desk.state = { ...desk.state, wanted };
  const native = toNative(protocolId, wanted);
  desk.commands.push({ type: "session.configure", settings: { ...(native && { native }) } });
}
