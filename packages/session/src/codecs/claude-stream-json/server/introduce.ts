import type { InitializeRequest, InitializeResult } from "@colloquy/schema/claude-stream-json";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { fromNative } from "../../../codec/native.ts";
import { present } from "../../../codec/values.ts";
import { isRecord } from "../content.ts";
import { fromToolsList } from "../mcp.ts";
import { protocolId } from "../protocol-id.ts";
import { type ProcessFlags, toSettings } from "../settings.ts";
import type { Desk } from "./desk.ts";
import { adopt, greet } from "./handshake.ts";
import type { CliFacts } from "./state.ts";

/** Asks for the session, once: with what the host said of itself, or with the arguments alone. */
export function openOnce(desk: Desk, introduced?: InitializeRequest): void {
  const { opened, flags } = desk.state;
  if (opened && !introduced) return;
  const settings = toSettings(flags, introduced);
  const wanted = { ...desk.state.wanted, ...fromNative(protocolId, settings.native) };
  desk.state = { ...desk.state, opened: true, wanted };
  desk.commands.push(opened ? { type: "session.configure", settings } : opening(flags, settings));
  takeServers(desk, introduced);
}

/** `--session-id` names a new session, `--resume` one that exists (§12). */
function opening(flags: ProcessFlags, settings: ReturnType<typeof toSettings>): ConnectionCommand {
  const { sessionId, resume } = flags;
  if (sessionId !== undefined && resume === undefined && !flags.continue)
    return { type: "session.create", sessionId, settings };
  return present({
    type: "session.open" as const,
    settings,
    sessionId: resume,
    latest: (resume === undefined && flags.continue) || undefined,
    fork: flags.forkSession || undefined,
    keepUpTo: flags.resumeSessionAt,
  });
}

function takeServers(desk: Desk, introduced?: InitializeRequest): void {
  const manifests = Object.entries(introduced?.sdkMcpServerManifests ?? {});
  for (const [name, manifest] of manifests) {
    if (isRecord(manifest)) adopt(desk, name, fromToolsList(manifest.toolsListResult, name));
  }
  greet(desk, [...(desk.state.flags.sdkServers ?? []), ...(introduced?.sdkMcpServers ?? [])]);
}

/** What the CLI offers (§7.2). What the host delivered and nobody applies is said to be so. */
export function offer(
  { commands, agents, models, version }: CliFacts,
  request: InitializeRequest,
): InitializeResult {
  const parked = Object.keys(request.sdkMcpServerManifests ?? {}).map((name) => [name, "parked"]);
  return {
    commands: [...commands],
    agents: [...agents],
    output_style: "default",
    available_output_styles: ["default"],
    models,
    account: {},
    claude_code_version: version,
    ...(parked.length > 0 && { sdk_mcp_manifests_parked: Object.fromEntries(parked) }),
    ...(request.mcpServers !== undefined && { mcp_servers_applied: false }),
    ...(request.plugins !== undefined && { plugins_applied: false }),
  };
}
