import type { Compression, RequestId } from "@colloquy/schema/loaf-rpc";
import { windowLimits, windowOf } from "../../estimate.ts";
import { eventFrame } from "../../frames.ts";
import { processChange, toAuthStatus, toModelList, toSelection } from "../process.ts";
import type { ServerState } from "../state.ts";
import { accepting, answer, decline, demanding, ignoring, type Method, means, type Step } from "./method.ts";
import { optionalFlag, optionalProvider, optionalText, provider, type Read, text } from "./rules.ts";

const selection = {
  model_id: text,
  provider,
  thinking_level: text,
  openrouter_provider: optionalText,
  session_id: optionalText,
  compress_immediately: optionalFlag,
};
type Selection = Read<typeof selection>;

/** Methods about accounts and models (§6.4), answered from the facts. This server keeps no credentials and says so. */
export const providerMethods: Readonly<Record<string, Method>> = {
  "auth.status": ignoring((state, id) => answer(state, id, toAuthStatus(state))),
  "auth.connect.openai": accepting({ mode: optionalText, originator: optionalText }, (state, id) =>
    refuseSignIn(state, id, "openai"),
  ),
  "auth.connect.antigravity": ignoring((state, id) => refuseSignIn(state, id, "antigravity")),
  "auth.set.openrouter_key": demanding({ api_key: text }, (state, id) => decline(state, id, noKeys)),
  "auth.set.exa_key": demanding({ api_key: text }, (state, id, { api_key }) => {
    if (api_key.toLowerCase() !== "skip") return decline(state, id, noKeys);
    return answer(state, id, { configured: false, skipped: true }, [processChange(state, "exa_key_skipped")]);
  }),
  "limits.get": ignoring((state, id) => {
    const { limits } = state.facts;
    return limits ? answer(state, id, limits) : decline(state, id, noLimits);
  }),
  "model.list": accepting({ provider: optionalProvider }, (state, id, asked) =>
    answer(state, id, toModelList(state, asked.provider)),
  ),
  "model.openrouter.providers": demanding({ model_id: text }, (state, id, { model_id }) => {
    if (!state.facts.auth.hasOpenRouterKey) return decline(state, id, "openrouter api key is not configured");
    const option = state.facts.models.find((model) => model.id === model_id);
    return answer(state, id, { model_id, providers: option?.routingProviders ?? [] });
  }),
  "model.select": demanding(selection, select),
};

const noKeys = "this server keeps no provider credentials";
export const noLimits = "limits requires at least one oauth provider";

/** A failed sign-in is told by events first (§8). */
function refuseSignIn(state: ServerState, id: RequestId, name: "openai" | "antigravity"): Step {
  const step = decline(state, id, noKeys);
  const events = [
    eventFrame("auth.flow.started", state.now, { provider: name }),
    eventFrame("auth.flow.failed", state.now, { provider: name, message: noKeys }),
  ];
  return { ...step, frames: [...events, ...step.frames] };
}

function select(before: ServerState, id: RequestId, asked: Selection): Step {
  const option = before.facts.models.find(
    (model) => model.id === asked.model_id && model.provider === asked.provider,
  );
  if (!option) return decline(before, id, `unknown model for provider ${asked.provider}: ${asked.model_id}`);
  if (asked.compress_immediately && asked.session_id === undefined)
    return decline(before, id, "session_id is required when compress_immediately is true");
  const state = withModel(before, asked, option);
  const change = processChange(state, "model_selected");
  const step = asked.compress_immediately
    ? compressed(state, id, asked)
    : answer(state, id, toSelection(state));
  const commands = [{ type: "session.configure" as const, settings: { model: asked.model_id } }];
  const call = { type: "model.select" as const, id, commands, sessionIds: Object.keys(state.sessions) };
  return { ...step, commands: means(state, call).commands, frames: [change, ...step.frames] };
}

type Option = ServerState["facts"]["models"][number];

/** A level the model does not know becomes its default without a word. */
function withModel(state: ServerState, asked: Selection, option: Option): ServerState {
  const levels = option.supportedThinkingLevels ?? [];
  const fallback = option.defaultThinkingLevel ?? levels[Math.floor(levels.length / 2)] ?? "OFF";
  const routed = asked.openrouter_provider?.toLowerCase();
  const model = {
    selectedModel: option.id,
    selectedProvider: option.provider,
    selectedThinking: levels.includes(asked.thinking_level) ? asked.thinking_level : fallback,
    selectedOpenRouterProvider:
      routed ?? (asked.provider === "openrouter" ? "any" : state.facts.model.selectedOpenRouterProvider),
  };
  return { ...state, facts: { ...state.facts, model } };
}

/** An empty history needs no summing up; another cannot be summed up on demand here. The selection stands either way. */
function compressed(state: ServerState, id: RequestId, { session_id = "" }: Selection): Step {
  const view = state.sessions[session_id];
  if (!view) return decline(state, id, `unknown session: ${session_id}`);
  if (view.history.length > 0) return decline(state, id, noCompaction);
  return answer(state, id, { ...toSelection(state), compression: nothingToDo(state) });
}

export const noCompaction = "context compaction failed: this server sums up only when its agent does";

function nothingToDo({ facts: { model, models } }: ServerState): Compression {
  const option = models.find(({ id }) => id === model.selectedModel);
  const window = windowOf(model.selectedModel, option?.contextWindowTokens);
  return {
    requested: true,
    applied: false,
    reason: "none",
    estimated_tokens_before: 0,
    estimated_tokens_after: 0,
    model_context_window: window,
    target_limit: windowLimits(window).high,
    anchor_event_index_before: 0,
    anchor_event_index_after: 0,
  };
}
