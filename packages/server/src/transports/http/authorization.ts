import type { Authenticate, Principal } from "../../auth.ts";
import { RequestError } from "./request-error.ts";

/** The credential of an `Authorization` header behind one of the schemes, in any case; `undefined` without one. */
export function tokenAfter(header: string | undefined, schemes: readonly string[]): string | undefined {
  const [, scheme = "", token] = header?.trim().match(/^(\S+)\s+(.+)$/) ?? [];
  return schemes.includes(scheme.toLowerCase()) ? token : undefined;
}

/** @throws RequestError `unauthorized` when the token is refused. */
export async function authenticateToken(
  authenticate: Authenticate,
  protocol: string,
  token: string | undefined,
): Promise<Principal> {
  const result = await authenticate({ protocol, ...(token !== undefined && { token }) });
  if (result.ok) return result.principal;
  throw new RequestError("unauthorized", result.message);
}
