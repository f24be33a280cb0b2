import type { KnownCommand } from "@colloquy/schema/session";
import { type EverrunsRequest, everrunsRestServer, fromPrefixedId } from "@colloquy/session/everruns-rest";
import type { Principal } from "../../../auth.ts";
import type { CommandResult, Refusal, Session } from "../../../engine/engine.ts";
import { ProblemError, rateLimited } from "../http/problem.ts";
import type { Parts } from "../parts.ts";

/** What a path to a session carries. */
export interface SessionPath {
  readonly session_id: string;
}

/** The session, if it exists and does not belong to somebody else; both look alike from outside (§2.1). */
export async function openSession(
  { context }: Parts,
  principal: Principal,
  { session_id }: SessionPath,
): Promise<Session> {
  const session = await context.engine.open(fromPrefixedId(session_id));
  const owner = session?.state.settings.owner;
  if (!session || (owner !== undefined && owner !== principal.id))
    throw new ProblemError("session_not_found", "There is no such session.");
  return session;
}

/** The commands of a request; a refusal of the codec names the member. */
export function commandsOf({ context }: Parts, request: EverrunsRequest): readonly KnownCommand[] {
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

const codes: Readonly<Record<Refusal, string>> = {
  busy: "session_busy",
  closed: "session_busy",
  queue_full: "rate_limited",
  not_running: "session_busy",
  not_waiting: "not_waiting",
  unknown_call: "invalid_request",
  unknown_permission: "invalid_request",
  draining: "unavailable",
  unsupported: "invalid_request",
};

function problemOf(refusal: Refusal, message: string): ProblemError {
  if (refusal === "queue_full") return rateLimited(message, "create_message");
  // Three clients look for these words and try again (§8).
  if (refusal === "not_waiting")
    return new ProblemError("not_waiting", `The session is not waiting for tool results: ${message}`);
  return new ProblemError(codes[refusal], message);
}
