/** The protocol's id, and the name under which its own facts travel in `native`. */
export const protocolId = "loaf-rpc";
/** The one version there is (§5). */
export const protocolVersion = "1.0.0";
