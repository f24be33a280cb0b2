/** All examples are taken from one conversation about renting a boat. */
export const at = "2026-11-01T09:00:00.015Z";
export const ids = {
  job: "5d0c1f9e-2a61-4b0e-8d4e-61a0f7c2b913",
  record: "rec-51f0aa",
  agent: "8e7a5b14-93c2-4f6d-a1b0-2c3d4e5f6071",
  organization: "org-marina",
  integration: "3f2c9d10-5a7b-4c8e-9f01-a2b3c4d5e6f7",
  token: "b7c1d2e3-f405-4617-8293-a4b5c6d7e8f9",
} as const;

/** Members this server always writes beside `type`. */
export const envelope = { timestamp: at, channelId: null };
export const toolRequest = { id: "tc-01", toolName: "check_berth", args: { length: 12 } };
