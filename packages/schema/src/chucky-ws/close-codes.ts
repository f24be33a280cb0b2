import type { CloseCode } from "@colloquy/define";

/** Close codes of the server; all but 1000 are INFERRED (§9). */
export const closeCodes: readonly CloseCode[] = [
  { code: 1000, description: "The connection has ended regularly." },
  { code: 1001, description: "The server is about to stop." },
  { code: 1008, description: "The peer violated a policy of the server, such as by reading too slowly." },
  { code: 1009, description: "A frame exceeded the size limit." },
  { code: 1011, description: "The server failed for an internal reason." },
  { code: 4001, description: "`AUTHENTICATION_ERROR`: the token was refused." },
  { code: 4002, description: "`BUDGET_EXCEEDED`, detected when the connection opened." },
  { code: 4003, description: "`CONCURRENCY_LIMIT`: too many connections are open." },
  { code: 4404, description: "`SESSION_ERROR`: the session cannot be used." },
];
