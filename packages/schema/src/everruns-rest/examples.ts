/** All examples are taken from one conversation about a berth. Ids have 32 digits, unlike the original's (§2.2). */
export const ids = {
  organization: "org_01a194ee2f07789e8c13fa652f52d91f",
  session: "session_01a194ee2f317d7fa01896fd9e562e12",
  fork: "session_01a194ee2f387469a9722a7ae8f7968a",
  workspace: "wsp_01a194ee2f317d7fa01896fd9e562e12",
  harness: "harness_01a194ee2f0e796faa5c4575a09decd3",
  agent: "agent_01a194ee2f157f41b7e6b3cf0af25687",
  agentVersion: "agentver_01a194ee2f167c11a0d1c1f2a3b4c5d6",
  model: "model_01a194ee2f1c748696b3bb88207aa0cf",
  provider: "provider_01a194ee2f1b7a2b8c3d4e5f60718293",
  principal: "principal_01a194ee2f237fafbf93afea001c9a43",
  image: "img_01a194ee2f2a714d9e2c6c3768ebfc8f",
  turn: "turn_01a194ee2f5b7ca9937a38c32f017584",
  input: "message_01a194ee2f627bf8b652bcd889815026",
  output: "message_01a194ee2f8c7e8387e52411997d39bc",
  span: "exec_01a194ee2f85749bbaf72271e2cd2a23",
  event: "event_01a194ee2ff57171b74715eaf2cdda3f",
  task: "task_01a194ee2fa07d1e8f2a3b4c5d6e7f80",
  taskMessage: "tmsg_01a194ee2fa17e2f9a3b4c5d6e7f8091",
  participant: "part_01a194ee2f247a0bb1c2d3e4f5061728",
} as const;

export const at = "2026-11-01T02:26:40.123Z";
export const origin = "http://127.0.0.1:7420";
export const usage = { input_tokens: 41, output_tokens: 9 };
export const question = [{ type: "text", text: "Where can the Marlin moor tonight?" }];
export const answer = [{ type: "text", text: "Berth 4 is free from 22:00." }];
export const inputMessage = { id: ids.input, role: "user", content: question, created_at: at };
export const outputMessage = {
  id: ids.output,
  role: "agent",
  phase: "final_answer",
  content: answer,
  created_at: "2026-11-01T02:26:40.445Z",
  thinking: "The tide table matters more than the length here.",
  thinking_signature: "c2lnLWV4YW1wbGU=",
};
export const toolCall = { id: "call_7f31", name: "tide_table", arguments: { port: "Vlissingen" } };
