import type { SubmitToolResultsRequest } from "@colloquy/schema/everruns-rest";
import { statusOf } from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { Call, Handlers } from "../call.ts";
import { limitOf } from "../limits.ts";
import { ProblemError } from "../problem.ts";
import type { EverrunsServices } from "../services.ts";
import { commandsOf, execute, openSession, type SessionPath } from "../session-access.ts";

/** Largest result of one call in bytes of JSON (§8). */
const maxResultBytes = limitOf("tool_result");

/** Cancels turns and takes the tool results they wait for (§8). */
export function turnHandlers(services: EverrunsServices): Handlers {
  return {
    async cancel_session(call: Call<SessionPath>) {
      const session = await openSession(services, call.principal, call.path);
      const nothing = { status: "no_op", message: "There was no turn to stop." };
      if (!session.state.turn) return { status: 200, body: nothing };
      const result = await session.execute({ type: "turn.interrupt", reason: "user" });
      const stopped = { status: "cancelled", message: "The running turn was stopped." };
      return { status: 200, body: result.ok ? stopped : nothing };
    },

    async submit_tool_results(call: Call<SessionPath, unknown, SubmitToolResultsRequest>) {
      const session = await openSession(services, call.principal, call.path);
      const request = {
        operationId: "submit_tool_results",
        pathParameters: call.path,
        body: call.body,
      } as const;
      const commands = commandsOf(services, request);
      checkResults(session, call.body);
      for (const command of commands) await execute(session, command);
      return { status: 200, body: { accepted: commands.length, status: statusOf(session.state) } };
    },
  };
}

/** All results are taken, or none. */
function checkResults(session: Session, { tool_results }: SubmitToolResultsRequest): void {
  const open = (session.state.turn?.calls ?? []).filter(({ executor }) => executor === "client");
  if (open.length === 0) {
    const status = statusOf(session.state);
    throw new ProblemError(
      "not_waiting",
      `The session is not waiting for tool results (current status: ${status}).`,
    );
  }
  for (const [index, result] of tool_results.entries()) {
    const known = open.some(({ callId }) => callId === result.tool_call_id);
    const place = `tool_results[${index}]`;
    if (!known)
      throw new ProblemError(
        "invalid_request",
        `${place}: the session does not wait for ${result.tool_call_id}.`,
      );
    if (tool_results.findIndex(({ tool_call_id }) => tool_call_id === result.tool_call_id) !== index)
      throw new ProblemError("invalid_request", `${place}: ${result.tool_call_id} is answered twice.`);
    if (Buffer.byteLength(JSON.stringify(result)) > maxResultBytes)
      throw new ProblemError("payload_too_large", `${place} is larger than ${maxResultBytes} bytes.`);
  }
}
