import type { RequestId } from "@colloquy/schema/loaf-rpc";
import type { DecodedCommands } from "../../../../codec/codec.ts";
import { failureFrame, type LoafServerFrame, refusalFrame, successFrame } from "../../frames.ts";
import type { LoafCall } from "../call.ts";
import type { ServerState } from "../state.ts";
import type { Read, Rules } from "./rules.ts";

export type Step = DecodedCommands<ServerState, LoafCall, LoafServerFrame>;

/** A request whose envelope is right. */
export interface Request {
  readonly id: RequestId;
  readonly method: string;
  readonly params: unknown;
}

/** Takes a request of one method. */
export type Method = (state: ServerState, request: Request) => Step;

type Run<R extends Rules> = (state: ServerState, id: RequestId, params: Read<R>) => Step;

/** A method that demands an object of parameters. */
export const demanding =
  <const R extends Rules>(rules: R, run: Run<R>): Method =>
  (state, request) =>
    checked(state, request, request.params, rules, run);

/** A method that takes absent and `null` parameters as `{}`. */
export const accepting =
  <const R extends Rules>(rules: R, run: Run<R>): Method =>
  (state, request) =>
    checked(state, request, request.params ?? {}, rules, run);

/** A method that never looks at its parameters. */
export const ignoring =
  (run: (state: ServerState, id: RequestId) => Step): Method =>
  (state, { id }) =>
    run(state, id);

function checked<R extends Rules>(
  state: ServerState,
  request: Request,
  params: unknown,
  rules: R,
  run: Run<R>,
): Step {
  if (!isObject(params)) return refuseParams(state, request, "expected object");
  for (const [field, rule] of Object.entries(rules)) {
    const value = params[field];
    if (rule.accepts(value)) continue;
    return refuseParams(state, request, `\`${field}\` must be ${rule.must}`, field, rule.refusal?.(value));
  }
  const read = Object.entries(rules).map(([field, rule]) => [field, rule.read(params[field])]);
  return run(state, request.id, Object.fromEntries(read) as Read<R>);
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The first field that is wrong is told (§4.1). */
function refuseParams(
  state: ServerState,
  { id, method }: Request,
  why: string,
  field?: string,
  refusal?: string,
): Step {
  const message = refusal ?? `invalid params for ${method}: ${why}`;
  const data = { reason: "invalid_params", ...(field !== undefined && { field }) };
  return refuse(
    state,
    failureFrame(id, -32602, message, data),
    `/params${field === undefined ? "" : `/${field}`}`,
  );
}

type FailureFrame = ReturnType<typeof failureFrame>;

/** Answers with an error, and tells the same to logs and tools. */
export function refuse(state: ServerState, frame: FailureFrame, pointer: string): Step {
  const { message, data } = frame.error;
  const code = (data?.reason ?? "internal_error").replaceAll("_", "-");
  const diagnostics = [{ code, severity: "error" as const, pointer, message }];
  return { state, commands: [], frames: [frame], diagnostics };
}

/** Answers at once. */
export const answer = (
  state: ServerState,
  id: RequestId,
  result: unknown,
  before: readonly LoafServerFrame[] = [],
): Step => ({ state, commands: [], frames: [...before, successFrame(id, result)], diagnostics: [] });

/** Refuses what is well formed and cannot be done here. */
export const decline = (state: ServerState, id: RequestId, message: string): Step =>
  refuse(state, refusalFrame(id, message), "");

/** Leaves the answer to whoever runs sessions. */
export const means = (state: ServerState, call: LoafCall, frames: readonly LoafServerFrame[] = []): Step => ({
  state,
  commands: [call],
  frames,
  diagnostics: [],
});
