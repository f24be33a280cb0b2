import type { KnownCommand } from "@colloquy/schema/session";
import { type EverrunsRequest, everrunsRestServer, fromPrefixedId } from "@colloquy/session/everruns-rest";
import { findSession } from "../../attachment/session-access.ts";
import type { Principal } from "../../auth.ts";
import type { CommandResult, Session } from "../../engine/engine.ts";
import { problemOf } from "./errors.ts";
import { ProblemError } from "./problem.ts";
import type { EverrunsServices } from "./services.ts";

/** Parameters of a path to a session. */
export interface SessionPath {
  readonly session_id: string;
}

/**
 * The session of a path, if the principal may use it (§2.1).
 * @throws ProblemError `session_not_found`
 */
export async function openSession(
  { context }: EverrunsServices,
  principal: Principal,
  { session_id }: SessionPath,
): Promise<Session> {
  const session = await findSession(context.engine, principal, fromPrefixedId(session_id));
  if (!session) throw new ProblemError("session_not_found", "There is no such session.");
  return session;
}

/**
 * The commands of a request.
 * @throws ProblemError for the first member the codec refuses.
 */
export function commandsOf({ context }: EverrunsServices, request: EverrunsRequest): readonly KnownCommand[] {
  const models = context.agent.models.map(({ id }) => id);
  const { commands, diagnostics } = everrunsRestServer.decode({ models }, request);
  const [first] = diagnostics;
  if (!first) return commands;
  const place = first.pointer.slice(1).replaceAll("/", ".");
  throw new ProblemError(first.code.replaceAll("-", "_"), `${place}: ${first.message}`);
}

type Accepted = Extract<CommandResult, { ok: true }>;

/**
 * Runs a command.
 * @throws ProblemError when it is refused.
 */
export async function execute(session: Session, command: KnownCommand): Promise<Accepted> {
  const result = await session.execute(command);
  if (result.ok) return result;
  throw problemOf(result.refusal, result.message);
}
