/** All examples are taken from one conversation about the files of a folder. */
export const ids = {
  session: "4b1c7f2e-0d3a-4e5b-9c6d-7e8f90a1b2c3",
  frame: "5c2d8a3f-1e4b-4f6c-8d7e-90a1b2c3d4e5",
  prompt: "6d3e9b40-2f5c-4a7d-9e8f-a1b2c3d4e5f6",
} as const;
/** Members that nearly every frame of the CLI has. */
export const stamp = { uuid: ids.frame, session_id: ids.session };
export const usage = { input_tokens: 120, output_tokens: 18 };
export const apiMessage = {
  id: "msg_01",
  type: "message",
  role: "assistant",
  model: "claude-sonnet-4-5",
  content: [{ type: "text", text: "Three files." }],
  stop_reason: null,
  stop_sequence: null,
  usage,
};
export const resultFacts = {
  duration_ms: 1412,
  duration_api_ms: 1180,
  num_turns: 1,
  total_cost_usd: 0.00123,
  usage,
  modelUsage: {},
  permission_denials: [],
};
