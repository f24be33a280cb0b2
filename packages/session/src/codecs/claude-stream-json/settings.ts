import { groupBy } from "@colloquy/define/support";
import type { InitializeRequest } from "@colloquy/schema/claude-stream-json";
import type { Settings, ToolDefinition } from "@colloquy/schema/session";
import type { OpenSession } from "../../codec/commands.ts";
import { fromNative, toNative } from "../../codec/native.ts";
import { present } from "../../codec/values.ts";
import { isRecord } from "./content.ts";
import { fromToolsList, mcpProtocolVersion, toToolsList } from "./mcp.ts";
import { protocolId } from "./protocol-id.ts";
import { fromWireName } from "./tool-name.ts";

/** What a host says by the arguments and the environment of the process (§2.2, §2.3). Absent flags were not given. */
export interface ProcessFlags {
  readonly model?: string;
  readonly systemPrompt?: string;
  readonly appendSystemPrompt?: string;
  readonly maxTurns?: number;
  readonly maxBudgetUsd?: number;
  /** `--tools`: the only ones there are. `--allowedTools` only spares questions, and rides in `others`. */
  readonly tools?: readonly string[];
  readonly disallowedTools?: readonly string[];
  readonly permissionMode?: string;
  /** Whether `--permission-prompt-tool stdio` was given: only then is a host asked. */
  readonly asksHost?: boolean;
  readonly sessionId?: string;
  readonly resume?: string;
  readonly continue?: boolean;
  readonly forkSession?: boolean;
  readonly resumeSessionAt?: string;
  readonly includePartialMessages?: boolean;
  readonly replayUserMessages?: boolean;
  /** Servers of kind `sdk` in `--mcp-config`. */
  readonly sdkServers?: readonly string[];
  /** Whether the host reads `session_state_changed`. */
  readonly reportsState?: boolean;
  /** Flags without a neutral name, kept along with the session. */
  readonly others?: Readonly<Record<string, unknown>>;
}

/** Members of `initialize` that the neutral settings tell. */
const told: ReadonlySet<string> = new Set([
  "subtype",
  "systemPrompt",
  "appendSystemPrompt",
  "title",
  "disallowedTools",
  "sdkMcpServers",
  "sdkMcpServerManifests",
]);

/** Neutral settings of a process and of what its host introduced itself with. */
export function toSettings(flags: ProcessFlags, introduced?: Partial<InitializeRequest>): Settings {
  const kept = Object.entries(introduced ?? {}).filter(([name, value]) => !told.has(name) && value !== null);
  const tools = manifestTools(introduced);
  return present({
    title: introduced?.title,
    model: flags.model,
    systemPrompt: systemPromptOf(flags, introduced),
    tools: tools.length > 0 ? tools : undefined,
    allowedTools: flags.tools && bareNames(flags.tools),
    disallowedTools: disallowedOf(flags, introduced),
    maxTurns: flags.maxTurns,
    maxBudgetUsd: flags.maxBudgetUsd,
    native: toNative(protocolId, {
      permissionMode: flags.permissionMode,
      ...flags.others,
      ...Object.fromEntries(kept),
    }),
  });
}

const bareNames = (names: readonly string[]): string[] => names.map((name) => fromWireName(name).name);

function disallowedOf(flags: ProcessFlags, introduced?: Partial<InitializeRequest>): string[] | undefined {
  const names = [...(flags.disallowedTools ?? []), ...(introduced?.disallowedTools ?? [])];
  return names.length > 0 ? [...new Set(bareNames(names))] : undefined;
}

/** A list since 0.2.140, `[""]` for an empty prompt (§7.2). */
function systemPromptOf(flags: ProcessFlags, introduced?: Partial<InitializeRequest>): string | undefined {
  const said = introduced?.systemPrompt ?? flags.systemPrompt;
  const own = typeof said === "string" || said === undefined ? said : said.join("\n\n");
  const added = introduced?.appendSystemPrompt ?? flags.appendSystemPrompt;
  const parts = [own, added].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.filter((part) => part !== "").join("\n\n") : undefined;
}

/** Tools of servers whose handshake the host has answered beforehand. */
function manifestTools(introduced?: Partial<InitializeRequest>): ToolDefinition[] {
  return Object.entries(introduced?.sdkMcpServerManifests ?? {}).flatMap(([server, manifest]) =>
    isRecord(manifest) ? fromToolsList(manifest.toolsListResult, server) : [],
  );
}

/** The arguments that ask for what `open` asks for; the rest is said in `initialize`. */
export function toFlags({ settings, sessionId, latest, fork, keepUpTo }: OpenSession): ProcessFlags {
  const { permissionMode, ...others } = fromNative(protocolId, settings.native);
  return present({
    model: settings.model,
    maxTurns: settings.maxTurns,
    maxBudgetUsd: settings.maxBudgetUsd,
    tools: settings.allowedTools,
    disallowedTools: settings.disallowedTools,
    permissionMode: typeof permissionMode === "string" ? permissionMode : undefined,
    resume: sessionId,
    continue: latest,
    forkSession: fork,
    resumeSessionAt: keepUpTo,
    others: Object.keys(others).length > 0 ? others : undefined,
  });
}

/** How a host introduces itself: its prompt, its title and the tools it runs, each server with its manifest. */
export function toInitialize({ systemPrompt, title, tools = [] }: Settings): InitializeRequest {
  const servers = serversOf(tools);
  const manifests = [...servers].map(([name, of]) => [name, manifestOf(name, of)]);
  return present({
    subtype: "initialize" as const,
    systemPrompt: systemPrompt === undefined ? undefined : [systemPrompt],
    title,
    sdkMcpServers: servers.size > 0 ? [...servers.keys()] : undefined,
    sdkMcpServerManifests: servers.size > 0 ? Object.fromEntries(manifests) : undefined,
  }) as InitializeRequest;
}

/** The client's tools by tool server; a loose one has no place on this wire. */
export function serversOf(tools: readonly ToolDefinition[]): ReadonlyMap<string, readonly ToolDefinition[]> {
  const served = tools.filter(({ executor, server }) => executor === "client" && server !== undefined);
  return groupBy(served, ({ server }) => server ?? "");
}

const manifestOf = (name: string, tools: readonly ToolDefinition[]) => ({
  initializeResult: {
    protocolVersion: mcpProtocolVersion,
    capabilities: { tools: { listChanged: true } },
    serverInfo: { name, version: "1.0.0" },
  },
  toolsListResult: toToolsList(tools),
});
