import { protocolId } from "@colloquy/session/everruns-rest";
import type { FastifyRequest } from "fastify";
import type { Authenticate, Principal } from "../../auth.ts";
import { authenticateToken, tokenAfter } from "../../transports/http/authorization.ts";

/** The principal of a request: by the raw token, one behind `Bearer` or `ApiKey`, or a cookie (§2.1). */
export function identify({ headers }: FastifyRequest, authenticate: Authenticate): Promise<Principal> {
  const { authorization, cookie } = headers;
  const token = tokenAfter(authorization, ["bearer", "apikey"]) ?? (authorization?.trim() || undefined);
  return authenticateToken(authenticate, protocolId, token ?? cookieOf(cookie));
}

const cookieOf = (header: string | undefined): string | undefined =>
  header?.match(/(?:^|;\s*)access_token=([^;]+)/)?.[1];
