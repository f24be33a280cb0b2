import { protocolId } from "@colloquy/session/everruns-rest";
import type { FastifyRequest } from "fastify";
import type { Authenticate, Principal } from "../../../auth.ts";
import { ProblemError } from "./problem.ts";

/** Who is asking: the raw token, or one behind `Bearer` or `ApiKey`, or a cookie (§2.1). */
export async function identify(request: FastifyRequest, authenticate: Authenticate): Promise<Principal> {
  const token = tokenOf(request.headers.authorization) ?? cookieOf(request.headers.cookie);
  const result = await authenticate({ protocol: protocolId, ...(token !== undefined && { token }) });
  if (result.ok) return result.principal;
  throw new ProblemError("unauthorized", result.message);
}

const tokenOf = (header: string | undefined): string | undefined =>
  header?.trim().replace(/^(?:bearer|apikey)\s+/i, "") || undefined;

const cookieOf = (header: string | undefined): string | undefined =>
  header?.match(/(?:^|;\s*)access_token=([^;]+)/)?.[1];
