import type {
  LimitsGetResult,
  ModelOption,
  RuntimeSnapshot,
  SkillsListResult,
  Tool,
} from "@colloquy/schema/loaf-rpc";

/** What the wire tells of the process that only its host knows. */
export interface ProcessFacts {
  readonly auth: RuntimeSnapshot["auth"];
  readonly onboarding: RuntimeSnapshot["onboarding"];
  readonly model: RuntimeSnapshot["model"];
  /** Models that can be selected. */
  readonly models: readonly ModelOption[];
  readonly skills: SkillsListResult;
  readonly tools: readonly Tool[];
  /** Base instruction of the agent; its length is part of every estimate. */
  readonly instruction: string;
  /** Absent where no signed-in provider has limits. */
  readonly limits?: LimitsGetResult;
}

/** A process of which nothing is known. */
export const unknownProcess: ProcessFacts = {
  auth: {
    enabledProviders: [],
    hasOpenAiToken: false,
    hasOpenRouterKey: false,
    hasAntigravityToken: false,
    antigravityProfile: null,
  },
  onboarding: { completed: true },
  model: {
    selectedModel: "",
    selectedThinking: "MEDIUM",
    selectedOpenRouterProvider: "any",
    selectedProvider: null,
  },
  models: [],
  skills: { directories: [], errors: [], skills: [] },
  tools: [],
  instruction: "",
};
