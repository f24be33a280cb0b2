/** Id of the protocol; the key of its members under `native`. */
export const protocolId = "claude-stream-json";
