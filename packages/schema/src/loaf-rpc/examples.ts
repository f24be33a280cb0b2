/** All examples are taken from one conversation about the rivers of a delta. */
export const at = "2026-11-01T09:00:00.042Z";
export const ids = {
  session: "1f0f2a50-6a0e-4d3b-9c55-0f6f3d6f1a01",
  turn: "2a4b6c8d-0e1f-4a2b-8c3d-4e5f60718293",
  saved: "3b5c7d9e-1f20-4b3c-9d4e-5f6071829304",
} as const;
export const turnOf = { session_id: ids.session, turn_id: ids.turn };
export const breakdown = {
  pinned_tokens: 1512,
  conversation_tokens: 54,
  tool_schema_tokens: 2240,
  provider_overhead_tokens: 42,
};
export const snapshot = {
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
  sessions: { count: 1, ids: [ids.session] },
  skills: { count: 0, directories: ["/srv/loaf/skills"] },
};
export const sessionState = {
  id: ids.session,
  createdAt: at,
  updatedAt: at,
  pending: false,
  statusLabel: "ready",
  messages: [{ id: 1, kind: "user", text: "Which rivers form the delta?" }],
  history: [{ role: "user", text: "Which rivers form the delta?" }],
  queue: [],
  pendingSteerCount: 0,
  conversationProvider: null,
  activeSessionId: null,
  contextTokenEstimate: 3848,
  contextTokenSource: "history",
  contextTokenProvider: "openai",
  contextTokenBreakdown: breakdown,
};
export const historySummary = {
  id: ids.saved,
  title: "Which rivers form the delta?",
  provider: "openai",
  model: "gpt-5.1-codex",
  thinkingLevel: "LOW",
  createdAt: at,
  updatedAt: at,
  messageCount: 2,
  rolloutPath: "/srv/loaf/sessions/2026/11/01/rollout-20261101-090000042-3b5c.jsonl",
};
export const modelOption = {
  id: "gpt-5.1-codex",
  provider: "openai",
  label: "GPT-5.1 Codex",
  description: "coding model",
};
export const executed = { name: "bash", ok: true, input: { command: "ls" }, result: { status: "ok" } };
