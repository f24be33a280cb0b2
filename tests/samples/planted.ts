/** Files beside the samples that are none. */
export const noSamples: ReadonlySet<string> = new Set(["blackbox-ws/index.json"]);

/** Lists of frames that are no conversation, so that their order says nothing. */
export const lists: ReadonlySet<string> = new Set([
  "blackbox-ws/invalid-frames.jsonl",
  "claude-stream-json/frames-cli-to-host.jsonl",
  "claude-stream-json/frames-host-to-cli.jsonl",
]);

/**
 * What is wrong with a sample on purpose, as its name or the answer of the server in it says: aspect, line and code. Everything
 * else must be accepted.
 */
export const planted: Readonly<Record<string, readonly string[]>> = {
  "blackbox-ws/error-bad-content-1007.jsonl": ["shape 4 wrong-type"],
  "blackbox-ws/error-double-init.jsonl": ["order 4 out-of-order"],
  "blackbox-ws/error-no-init.jsonl": ["order 1 out-of-order"],
  "blackbox-ws/invalid-frames.jsonl": [
    "shape 1 wrong-type",
    "shape 2 missing-member",
    "shape 3 missing-member",
    "shape 4 missing-member",
    "shape 5 unknown-variant",
    "shape 6 missing-member",
    "shape 7 wrong-format",
    "shape 8 missing-member",
    "shape 9 invalid-value",
    "shape 10 missing-member",
    "shape 11 wrong-type",
    "shape 12 wrong-type",
    "shape 13 wrong-type",
  ],
  // The oldest server, under paths and with an error body of its own.
  "everruns-rest/error.legacy-flat.json": ["shape 1 unknown-operation"],
  // Each is answered with -32602 or -32600.
  "loaf-rpc/01-handshake.jsonl": ["shape 9 wrong-type"],
  "loaf-rpc/02-create-get.jsonl": ["shape 13 missing-member", "shape 15 missing-member"],
  "loaf-rpc/06-steered-turn.jsonl": ["shape 36 wrong-format"],
  "loaf-rpc/18-history.jsonl": ["shape 15 wrong-type", "shape 31 wrong-type"],
  "loaf-rpc/19-protocol-errors.jsonl": [
    "text 1 not-json",
    "text 3 not-json",
    "shape 6 wrong-type",
    "shape 8 wrong-type",
    "shape 10 wrong-type",
    "shape 12 missing-member",
    "shape 14 invalid-value",
    "shape 16 missing-member",
    "shape 18 wrong-type",
    "shape 22 missing-member",
    "shape 32 wrong-type",
    "shape 34 wrong-type",
    "shape 36 wrong-type",
    "shape 40 missing-member",
    "shape 42 invalid-value",
    // Line 20 asks with a blank method under the same id; the one answer there is counts for it.
    "order 44 request-without-answer",
  ],
};
