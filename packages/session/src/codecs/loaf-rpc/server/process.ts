import type { AuthStatusResult, ModelListResult, ToolsListResult } from "@colloquy/schema/loaf-rpc";
import { eventFrame, type LoafNotification } from "../frames.ts";
import { toSnapshot } from "../projections/snapshot.ts";
import type { RequestedProvider } from "./decode/rules.ts";
import type { ServerState } from "./state.ts";

/** Tells that something about the process changed (§8). */
export const processChange = (state: ServerState, reason: string): LoafNotification =>
  eventFrame("state.changed", state.now, { reason, snapshot: toSnapshot(state) });

export const toToolsList = ({ facts }: ServerState): ToolsListResult => ({
  tools: facts.tools.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
});

/** Who is signed in where, in snake case (§6.4). */
export function toAuthStatus({ facts: { auth } }: ServerState): AuthStatusResult {
  return {
    enabled_providers: auth.enabledProviders,
    has_openai_token: auth.hasOpenAiToken,
    has_openrouter_key: auth.hasOpenRouterKey,
    has_antigravity_token: auth.hasAntigravityToken,
    antigravity_profile: auth.antigravityProfile,
  };
}

/** The model in use (§6.4). */
export const toSelection = ({ facts: { model } }: ServerState) => ({
  selected_model: model.selectedModel,
  selected_thinking: model.selectedThinking,
  selected_provider: model.selectedProvider,
  selected_openrouter_provider: model.selectedOpenRouterProvider,
});

/** Models of one provider, or of all that can be used. */
export function toModelList(state: ServerState, asked: RequestedProvider | undefined): ModelListResult {
  const providers = asked === undefined ? state.facts.auth.enabledProviders : [asked];
  const models = state.facts.models.filter(({ provider }) => providers.includes(provider));
  return { providers: [...providers], models, ...toSelection(state) };
}
