import type { ProtocolClient, TokenPlace } from "../../../client-model/index.ts";
import type { Printable } from "../../../writer/index.ts";

/** The members of a `Service`: its environment variables and the place of the token. */
export function serviceMembers(
  { environment }: ProtocolClient,
  token: TokenPlace | undefined,
): readonly Printable[] {
  const place = token && `auth: { in: ${JSON.stringify(token.in)}, name: ${JSON.stringify(token.name)} }`;
  return [`environment: ${JSON.stringify(environment)}`, ...(place === undefined ? [] : [place])];
}
