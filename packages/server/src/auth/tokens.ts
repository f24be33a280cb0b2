import { decodeJwt, errors, type JWTPayload, jwtVerify } from "jose";

export type TokenResult =
  | { readonly ok: true; readonly claims: JWTPayload & { readonly sub: string } }
  | { readonly ok: false; readonly message: string };

/** Checks signature (HS256 and nothing else), expiry and subject of a token. */
export async function verifyToken(token: string, secret: Uint8Array): Promise<TokenResult> {
  try {
    const { payload } = await jwtVerify(token, secret, {
      algorithms: ["HS256"],
      requiredClaims: ["sub", "exp"],
    });
    if (typeof payload.sub !== "string") return { ok: false, message: "The token's sub is not a string." };
    return { ok: true, claims: { ...payload, sub: payload.sub } };
  } catch (error) {
    return { ok: false, message: explain(error) };
  }
}

/** The claims of a token, unverified; `undefined` when it is no token at all. */
export function readClaims(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch (error) {
    if (error instanceof errors.JWTInvalid) return undefined;
    throw error;
  }
}

/** Three parts with dots between: an API key has none. */
export const looksSigned = (token: string): boolean => token.split(".").length === 3;

function explain(error: unknown): string {
  if (!(error instanceof errors.JOSEError)) throw error;
  return explanations[error.code] ?? "The token is not a signed token this server understands.";
}

const explanations: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: "The token has expired.",
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: "The token's signature does not match this server's secret.",
  ERR_JOSE_ALG_NOT_ALLOWED: "The token is not signed with HS256.",
  ERR_JWT_CLAIM_VALIDATION_FAILED: "The token lacks sub or exp, or is not valid yet.",
};
