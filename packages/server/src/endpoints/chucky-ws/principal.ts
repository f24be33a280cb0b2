import type { IncomingMessage } from "node:http";
import { permissionsSchema, sdkConfigSchema } from "@colloquy/schema/chucky-ws";
import type { ServerDecodeState } from "@colloquy/session/chucky-ws";
import type { Authenticate, Principal } from "../../auth.ts";
import { tokenAfter } from "../../transports/http/authorization.ts";

/** The parameters of an upgrade, from its URL and headers (§1). */
export interface Handshake {
  readonly token: string | undefined;
  readonly promptConnection: boolean;
}

/** The token in the query, or behind `Bearer`. It never reaches a log: it travels in the URL (§12.17). */
export function readHandshake({ url = "", headers }: IncomingMessage): Handshake {
  const query = new URLSearchParams(url.split("?")[1] ?? "");
  return {
    token: query.get("token") || tokenAfter(headers.authorization, ["bearer"]),
    promptConnection: query.get("type") === "prompt",
  };
}

type Claims = NonNullable<ServerDecodeState["token"]>;

export type Identity =
  | { readonly ok: true; readonly principal: Principal; readonly claims: Claims }
  | { readonly ok: false; readonly message: string };

/** The principal of a token, and the settings its claims decide. */
export async function identify({ token }: Handshake, authenticate: Authenticate): Promise<Identity> {
  const result = await authenticate({ protocol: "chucky-ws", ...(token !== undefined && { token }) });
  if (!result.ok) return result;
  const sdkConfig = sdkConfigSchema.nullish().safeParse(result.claims?.sdkConfig);
  const permissions = permissionsSchema.nullish().safeParse(result.claims?.permissions);
  if (!sdkConfig.success || !permissions.success)
    return { ok: false, message: "The token's sdkConfig or permissions are not valid." };
  return {
    ok: true,
    principal: result.principal,
    claims: { sdkConfig: sdkConfig.data, permissions: permissions.data },
  };
}
