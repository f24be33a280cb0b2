import type { CloseCode } from "@colloquy/define";

/** Why a server closes; all but 1000 are INFERRED (§9). */
export const closeCodes: readonly CloseCode[] = [
  { code: 1000, description: "The connection has done its work." },
  { code: 1001, description: "The server is about to stop." },
  { code: 1008, description: "The peer broke a rule of the server, such as reading too slowly." },
  { code: 1009, description: "A frame was larger than the limit." },
  { code: 1011, description: "A fault of the server." },
  { code: 4001, description: "`AUTHENTICATION_ERROR`." },
  { code: 4002, description: "`BUDGET_EXCEEDED`, told at the opening." },
  { code: 4003, description: "`CONCURRENCY_LIMIT`." },
  { code: 4404, description: "`SESSION_ERROR`." },
];
