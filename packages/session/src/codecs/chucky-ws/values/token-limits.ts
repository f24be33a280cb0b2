import type { InitOptions, TokenClaims } from "@colloquy/schema/chucky-ws";
import { present } from "../../../codec/values.ts";

/** Claims of a token that limit what its holder gets (§1). */
export type TokenLimits = Pick<TokenClaims, "sdkConfig" | "permissions">;

/**
 * What a client gets of what it asks for (§1): the token's `sdkConfig` wins, its `permissions` limit the rest, and the
 * server's defaults stand behind both. How permissions limit is INFERRED.
 */
export function limitOptions(asked: InitOptions, token: TokenLimits | undefined): InitOptions {
  if (!token) return asked;
  const { sdkConfig, permissions } = token;
  const { mcpServers: _, defaultModel, ...fixed } = sdkConfig ?? {};
  const options: InitOptions = { ...asked, ...withoutNull(fixed) };
  const model = fixed.model ?? defaultModel ?? permissions?.model ?? asked.model ?? undefined;
  const only = permissions?.tools ?? permissions?.allowedTools ?? undefined;
  return present({
    ...options,
    model: allowedModel(model, permissions),
    maxTurns: smallest(options.maxTurns, permissions?.maxTurns, permissions?.maxTurnsPerSession),
    allowedTools: only
      ? (options.allowedTools ?? only).filter((name) => only.includes(name))
      : options.allowedTools,
    disallowedTools: union(options.disallowedTools, permissions?.blockedTools),
  }) as InitOptions;
}

function allowedModel(
  model: string | undefined,
  permissions: TokenLimits["permissions"],
): string | undefined {
  const allowed = permissions?.allowedModels;
  if (!allowed?.length) return model;
  return model !== undefined && allowed.includes(model) ? model : allowed[0];
}

function union(...lists: readonly (readonly string[] | null | undefined)[]): string[] | undefined {
  const all = new Set(lists.flatMap((list) => list ?? []));
  return all.size > 0 ? [...all] : undefined;
}

function smallest(...values: readonly (number | null | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

const withoutNull = (value: InitOptions): InitOptions =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null)) as InitOptions;
