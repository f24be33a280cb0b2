/** A tool as the neutral model names it. */
export interface ToolName {
  readonly name: string;
  readonly server?: string;
}

/** A tool of an MCP server is `mcp__<server>__<tool>` to the model and bare to its server (§7.4). */
export const toWireName = ({
  name,
  server,
}: {
  readonly name: string;
  readonly server?: string | undefined;
}) => (server === undefined ? name : `mcp__${server}__${name}`);

export function fromWireName(wireName: string): ToolName {
  const [, server, name] = /^mcp__(.+?)__(.+)$/.exec(wireName) ?? [];
  return server === undefined || name === undefined ? { name: wireName } : { name, server };
}
