import type { ProcessFacts } from "@colloquy/session/loaf-rpc";

/** A process as the samples show it. */
export const loafFacts: ProcessFacts = {
  auth: {
    enabledProviders: ["openai"],
    hasOpenAiToken: true,
    hasOpenRouterKey: false,
    hasAntigravityToken: false,
    antigravityProfile: null,
  },
  onboarding: { completed: true },
  model: {
    selectedModel: "gpt-5.1-codex",
    selectedThinking: "MEDIUM",
    selectedOpenRouterProvider: "any",
    selectedProvider: "openai",
  },
  models: [
    {
      id: "gpt-5.1-codex",
      provider: "openai",
      label: "GPT-5.1 Codex",
      description: "coding model",
      supportedThinkingLevels: ["LOW", "MEDIUM", "HIGH"],
      defaultThinkingLevel: "MEDIUM",
    },
  ],
  skills: { directories: ["/srv/loaf/skills"], errors: [], skills: [] },
  tools: [
    { name: "read_file", description: "read a file" },
    { name: "bash", description: "run a command", input_schema: { type: "object" } },
  ],
  instruction: "Be brief.",
};
