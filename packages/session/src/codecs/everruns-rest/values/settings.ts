import type { CreateSessionRequest, ToolDefinition as WireTool } from "@colloquy/schema/everruns-rest";
import type { Settings, ToolDefinition } from "@colloquy/schema/session";
import { toPrefixedId } from "../../../codec/ids.ts";
import { fromNative, toNative } from "../../../codec/native.ts";
import { isRecord, present } from "../../../codec/values.ts";
import { defaultHarnessId, protocolId } from "./constants.ts";

/** Members of this protocol that a session's settings carry. */
export const nativeOf = (settings: Settings): Readonly<Record<string, unknown>> =>
  fromNative(protocolId, settings.native);

export const harnessIdOf = (settings: Settings): string =>
  (nativeOf(settings).harness_id as string | undefined) ?? defaultHarnessId;

export const agentIdOf = (settings: Settings): string | undefined =>
  nativeOf(settings).agent_id as string | undefined;

/** Id of a model here; the neutral model knows its name only. */
export const modelIdOf = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : toPrefixedId("model", `model:${name}`);

/** Name of the model with this id among the known ones. */
export const modelNamed = (models: readonly string[], id: string): string | undefined =>
  models.find((name) => modelIdOf(name) === id);

/** Members without a neutral counterpart; they ride along under `native`. */
const nativeMembers = [
  "agent_id",
  "harness_id",
  "workspace_id",
  "capabilities",
  "hints",
  "initial_files",
  "mcpServers",
  "network_access",
  "agent_identity_id",
] as const satisfies readonly (keyof CreateSessionRequest)[];

/** What a request to make a session asks for. `model` is the name `model_id` stands for. */
export function fromCreateRequest(body: CreateSessionRequest, model: string | undefined): Settings {
  const native = Object.fromEntries(
    nativeMembers.flatMap((name) => (body[name] == null ? [] : [[name, body[name]]])),
  );
  return present({
    title: body.title || undefined,
    model,
    systemPrompt: body.system_prompt ?? undefined,
    tools: body.tools && fromWireTools(body.tools),
    maxTurns: body.max_iterations ?? undefined,
    parallelToolCalls: body.parallel_tool_calls ?? undefined,
    locale: body.locale ?? undefined,
    tags: body.tags,
    native: toNative(protocolId, native),
  });
}

/** The tools a client brings. `builtin` ones are the server's own and dropped silently, as in the original (§3.1). */
export function fromWireTools(tools: readonly WireTool[]): ToolDefinition[] {
  return tools.flatMap((tool) => {
    if (tool.type !== "client_side") return [];
    const { type: _type, name, description, parameters, ...rest } = tool;
    const inputSchema = schemaOf(parameters);
    const native = toNative(protocolId, rest);
    return [present({ name, description, inputSchema, executor: "client" as const, native })];
  });
}

/** JSON Schema of arguments; anything but an object of keywords allows everything. */
const schemaOf = (parameters: unknown): Record<string, unknown> =>
  isRecord(parameters) ? { ...parameters } : {};

/** The client's tools for the wire. */
export function toWireTools(tools: readonly ToolDefinition[]): WireTool[] {
  return tools
    .filter(({ executor }) => executor === "client")
    .map(({ name, description, inputSchema, native }) => ({
      type: "client_side" as const,
      name,
      description,
      parameters: inputSchema,
      ...fromNative(protocolId, native),
    }));
}
