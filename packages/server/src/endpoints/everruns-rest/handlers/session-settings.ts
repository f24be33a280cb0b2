import type { CreateSessionRequest, ForkSessionRequest } from "@colloquy/schema/everruns-rest";
import type { Settings } from "@colloquy/schema/session";
import {
  defaultHarnessId,
  fromWireTools,
  modelNamed,
  nativeOf,
  protocolId,
  toWireTools,
} from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import { ProblemError } from "../problem.ts";
import type { StoredAgent } from "../repositories/agents.ts";
import type { EverrunsServices } from "../services.ts";

type AgentChoice = Pick<CreateSessionRequest, "agent_id" | "agent_name" | "harness_id" | "harness_name">;
const harnessNames: ReadonlySet<string> = new Set(["default", "generic"]);

/** The settings, with those of the chosen agent as defaults. */
export async function withAgentOf(
  services: EverrunsServices,
  settings: Settings,
  choice: AgentChoice,
): Promise<Settings> {
  checkHarness(choice);
  const wanted = choice.agent_id ?? choice.agent_name;
  if (wanted == null) return settings;
  const agent = await services.agents.find(wanted);
  if (agent?.status !== "active") throw new ProblemError("agent_not_found", `There is no agent ${wanted}.`);
  return underlay(settings, agent, modelsOf(services));
}

/** There is one harness; any other name is refused. */
export function checkHarness({ harness_id, harness_name }: AgentChoice): void {
  const unknownId = harness_id != null && harness_id !== defaultHarnessId;
  const unknownName = harness_name != null && !harnessNames.has(harness_name);
  if (unknownId || unknownName) throw new ProblemError("harness_not_found", "There is no such harness.");
}

const modelsOf = ({ context }: EverrunsServices) => context.agent.models.map(({ id }) => id);

/** The session's prompt stands before the agent's, and its tools beside them; anything else beats the agent's (§3.1). */
function underlay(settings: Settings, agent: StoredAgent, models: readonly string[]): Settings {
  const own = settings.tools ?? [];
  const brought = fromWireTools(agent.tools ?? []).filter(
    ({ name }) => !own.some((tool) => tool.name === name),
  );
  const model =
    settings.model ?? (agent.default_model_id ? modelNamed(models, agent.default_model_id) : undefined);
  const maxTurns = settings.maxTurns ?? agent.max_iterations ?? undefined;
  const parallelToolCalls = settings.parallelToolCalls ?? agent.parallel_tool_calls ?? undefined;
  const native = {
    ...nativeOf(settings),
    agent_id: agent.id,
    ...(settings.systemPrompt !== undefined && { system_prompt: settings.systemPrompt }),
    tools: toWireTools(own),
  };
  return {
    ...settings,
    ...(model !== undefined && { model }),
    ...(maxTurns !== undefined && { maxTurns }),
    ...(parallelToolCalls !== undefined && { parallelToolCalls }),
    systemPrompt: [settings.systemPrompt, agent.system_prompt].filter(Boolean).join("\n\n"),
    tools: [...brought, ...own],
    native: { [protocolId]: native },
  };
}

/** The settings of a fork that differ from its source (§3.3). */
export async function forkSettings(
  services: EverrunsServices,
  source: Session,
  body: ForkSessionRequest,
): Promise<Settings> {
  const { settings } = source.state;
  const model = body.model_id == null ? undefined : modelNamed(modelsOf(services), body.model_id);
  if (body.model_id != null && model === undefined)
    throw new ProblemError("model_not_found", `There is no model ${body.model_id}.`);
  const changed: Settings = {
    title: body.title ?? `${settings.title ?? ""} (fork)`.trim(),
    ...(body.tags && { tags: body.tags }),
    ...(body.locale != null && { locale: body.locale }),
    ...(model !== undefined && { model }),
    ...(body.system_prompt != null && { systemPrompt: body.system_prompt }),
  };
  const based =
    body.agent_id == null ? changed : await withAgentOf(services, changed, { agent_id: body.agent_id });
  const native = {
    ...nativeOf(settings),
    ...nativeOf(based),
    ...(body.system_prompt != null && { system_prompt: body.system_prompt }),
    forked_from_sequence: await sequenceOf(services, source),
  };
  return { ...based, native: { [protocolId]: native } };
}

/** Sequence of the newest event of a session. */
async function sequenceOf({ logs }: EverrunsServices, session: Session): Promise<number> {
  let { sequence } = logs.before(session.id, session.lastSeq);
  for await (const { state } of logs.read(session, logs.before(session.id, session.lastSeq)))
    sequence = state.sequence;
  return sequence;
}
