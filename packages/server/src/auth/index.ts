import type { Authenticate, AuthResult } from "../auth.ts";
import { type ApiKey, findKey } from "./keys.ts";
import { looksSigned, readClaims, verifyToken } from "./tokens.ts";

export { type ApiKey, hashKey } from "./keys.ts";

export interface AuthOptions {
  /** Keys accepted as they are, on every protocol. */
  readonly keys?: readonly ApiKey[];
  /** Secret of signed tokens (JWT, HS256), accepted on every protocol. */
  readonly tokenSecret?: string | undefined;
}

/** Whether anything has to be shown at all. */
export const requiresAuth = ({ keys = [], tokenSecret }: AuthOptions): boolean =>
  keys.length > 0 || tokenSecret !== undefined;

/** Composes the configured ways to authenticate. With none, every caller is the anonymous principal. */
export function createAuthenticate(options: AuthOptions): Authenticate {
  if (!requiresAuth(options)) return async ({ token }) => welcome(token);
  const { keys = [], tokenSecret } = options;
  const secret = tokenSecret === undefined ? undefined : new TextEncoder().encode(tokenSecret);
  return async ({ token }) => {
    if (token === undefined || token === "") return refuse("A key or token is required.");
    const key = findKey(keys, token);
    if (key) return { ok: true, principal: { id: key.id, authenticated: true } };
    return secret !== undefined && looksSigned(token)
      ? bySignature(token, secret)
      : refuse("The key is not known.");
  };
}

async function bySignature(token: string, secret: Uint8Array): Promise<AuthResult> {
  const result = await verifyToken(token, secret);
  if (!result.ok) return refuse(result.message);
  const { claims } = result;
  return { ok: true, principal: { id: claims.sub, authenticated: true }, claims };
}

/** An open server still reads a signed token: its claims may carry settings. */
function welcome(token: string | undefined): AuthResult {
  const principal = { id: "anonymous", authenticated: false };
  const claims = token === undefined ? undefined : readClaims(token);
  return claims === undefined ? { ok: true, principal } : { ok: true, principal, claims };
}

const refuse = (message: string): AuthResult => ({ ok: false, message });
