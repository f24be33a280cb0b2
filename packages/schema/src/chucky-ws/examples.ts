/** Ids and small values all examples share. */
export const ids = {
  session: "7b1f6c2e-58c4-4f0b-9a6e-0d3f5a1c9e42",
  message: "0c8f0c62-5f0e-4f0a-b7b5-5b5a2f0d9a11",
  user: "2f0d7a3e-6a52-4d6e-8a55-1f4d1c2b3a40",
  init: "5d1e7b0a-0f5c-4a7c-9e0d-3c2b1a0f9e8d",
  result: "e1d2c3b4-a596-4877-8695-a4b3c2d1e0f9",
} as const;

export const flatHead = { uuid: ids.message, session_id: ids.session, parent_tool_use_id: null } as const;
export const flatUsage = {
  input_tokens: 412,
  output_tokens: 37,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
} as const;
