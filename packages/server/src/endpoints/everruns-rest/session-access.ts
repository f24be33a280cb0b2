import type { KnownCommand } from "@colloquy/schema/session";
import { type EverrunsRequest, everrunsRestServer, fromPrefixedId } from "@colloquy/session/everruns-rest";
import { findSession } from "../../attachment/session-access.ts";
import type { Principal } from "../../auth.ts";
import type { CommandResult, Session } from "../../engine/engine.ts";
import { problemOf } from "./errors.ts";
import { ProblemError } from "./problem.ts";
import type { EverrunsServices } from "./services.ts";

/** What a path to a session carries. */
export interface SessionPath {
  readonly session_id: string;
}

/** The session, if it exists and does not belong to somebody else; both look alike from outside (§2.1). */
export async function openSession(
  { context }: EverrunsServices,
  principal: Principal,
  { session_id }: SessionPath,
): Promise<Session> {
  const session = await findSession(context.engine, principal, fromPrefixedId(session_id));
  if (!session) throw new ProblemError("session_not_found", "There is no such session.");
  return session;
}

/** The commands of a request; a refusal of the codec names the member. */
export function commandsOf({ context }: EverrunsServices, request: EverrunsRequest): readonly KnownCommand[] {
  const models = context.agent.models.map(({ id }) => id);
  const { commands, diagnostics } = everrunsRestServer.decode({ models }, request);
  const [first] = diagnostics;
  if (!first) return commands;
  const place = first.pointer.slice(1).replaceAll("/", ".");
  throw new ProblemError(first.code.replaceAll("-", "_"), `${place}: ${first.message}`);
}

type Accepted = Extract<CommandResult, { ok: true }>;

/** Runs a command; a refusal becomes a problem. */
export async function execute(session: Session, command: KnownCommand): Promise<Accepted> {
  const result = await session.execute(command);
  if (result.ok) return result;
  throw problemOf(result.refusal, result.message);
}
