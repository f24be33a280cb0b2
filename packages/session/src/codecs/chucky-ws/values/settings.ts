import type { InitOptions, ToolServer, ToolDefinition as WireTool } from "@colloquy/schema/chucky-ws";
import type { Settings, ToolDefinition } from "@colloquy/schema/session";
import { present } from "../../../codec/values.ts";
import { bareName } from "./content.ts";

/** Options with a neutral name; the others go along in `native`. */
const neutralNames: ReadonlySet<string> = new Set([
  "model",
  "maxTurns",
  "maxBudgetUsd",
  "allowedTools",
  "disallowedTools",
]);
/** Options that choose a session rather than describe it. */
const choosing: ReadonlySet<string> = new Set([
  "sessionId",
  "resume",
  "forkSession",
  "resumeSessionAt",
  "continue",
]);

/** Neutral settings of the options in `init` or `prompt`. */
export function toSettings(options: InitOptions): Settings {
  const tools = [...looseTools(options), ...servedTools(options)];
  return present({
    model: options.model ?? undefined,
    systemPrompt: systemPromptOf(options),
    tools: tools.length > 0 ? tools : undefined,
    allowedTools: options.allowedTools?.map(bareName),
    disallowedTools: options.disallowedTools?.map(bareName),
    maxTurns: options.maxTurns ?? undefined,
    maxBudgetUsd: options.maxBudgetUsd ?? undefined,
    native: nativeOf(options),
  });
}

/** A preset has no text of its own here: what is put after it is the prompt. */
function systemPromptOf({ systemPrompt }: InitOptions): string | undefined {
  return typeof systemPrompt === "string" ? systemPrompt : (systemPrompt?.append ?? undefined);
}

function looseTools({ tools }: InitOptions): ToolDefinition[] {
  if (!Array.isArray(tools)) return [];
  return tools.filter((tool) => typeof tool !== "string").map((tool) => toTool(tool, "server"));
}

function servedTools({ mcpServers }: InitOptions): ToolDefinition[] {
  return (mcpServers ?? [])
    .filter(hasTools)
    .flatMap(({ name, tools }) => tools.map((tool) => ({ ...toTool(tool, "client"), server: name })));
}

type ClientServer = Extract<ToolServer, { readonly tools: readonly WireTool[] }>;
const hasTools = (server: ToolServer): server is ClientServer => Object.hasOwn(server, "tools");

/** Without `executeIn` a loose tool is the server's, one of a client's own tool server the client's (§6.3). */
function toTool({ name, description, inputSchema, executeIn }: WireTool, otherwise: "server" | "client") {
  const where = executeIn ?? otherwise;
  const executor = where === "browser" ? "client" : where;
  return { name, description, inputSchema, executor };
}

function nativeOf(options: InitOptions): Settings["native"] {
  const rest = Object.entries(options).filter(
    ([name, value]) => !neutralNames.has(name) && !choosing.has(name) && !isTold(name, value),
  );
  return rest.length > 0 ? { "chucky-ws": Object.fromEntries(rest) } : undefined;
}

/** Whether the neutral settings tell all there is to an option that only sometimes has more to it. */
function isTold(name: string, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (name === "systemPrompt") return typeof value === "string";
  if (name === "tools") return Array.isArray(value) && value.every((tool) => typeof tool !== "string");
  return (
    name === "mcpServers" && Array.isArray(value) && value.every((server: ToolServer) => hasTools(server))
  );
}

/** Options that ask for what `settings` say. Members without a word here are named in the losses. */
export function toOptions(settings: Settings): InitOptions {
  const tools = settings.tools ?? [];
  const loose = tools.filter(({ server }) => server === undefined).map(fromTool);
  const servers = new Set(tools.filter(hasServer).map(({ server }) => server));
  const served = [...servers].map((name) => ({
    name,
    version: "1.0.0",
    tools: tools.filter(({ server }) => server === name).map(fromTool),
  }));
  return present({
    ...(settings.native?.["chucky-ws"] as InitOptions | undefined),
    model: settings.model,
    ...(settings.systemPrompt !== undefined &&
      !presetOf(settings) && { systemPrompt: settings.systemPrompt }),
    maxTurns: settings.maxTurns,
    maxBudgetUsd: settings.maxBudgetUsd,
    ...(loose.length > 0 && { tools: loose }),
    ...(served.length > 0 && { mcpServers: served }),
    allowedTools: settings.allowedTools,
    disallowedTools: settings.disallowedTools,
  }) as InitOptions;
}

const presetOf = ({ native }: Settings): boolean => native?.["chucky-ws"]?.systemPrompt !== undefined;

const hasServer = (tool: ToolDefinition): tool is ToolDefinition & { readonly server: string } =>
  tool.server !== undefined;

const fromTool = ({ name, description, inputSchema, executor }: ToolDefinition): WireTool => ({
  name,
  description,
  inputSchema,
  executeIn: executor,
});
