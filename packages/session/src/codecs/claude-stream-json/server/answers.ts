import {
  type ControlResponse,
  type PermissionAllow,
  permissionResultSchema,
} from "@colloquy/schema/claude-stream-json";
import type { ResolvePermission, ToolOutcome } from "@colloquy/schema/session";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { toNative } from "../../../codec/native.ts";
import { present } from "../../../codec/values.ts";
import { isRecord } from "../content.ts";
import { fromCallResult } from "../mcp.ts";
import { protocolId } from "../protocol-id.ts";
import { type Desk, settled } from "./desk.ts";
import { shakeHands } from "./handshake.ts";
import type { Question } from "./state.ts";

type Of<K> = Extract<Question, { readonly kind: K }>;

/** What a host answered: a payload, or the sentence why there is none. */
export type Answer = { readonly payload: unknown } | { readonly error: string };

/** Takes the answer to a question. One nobody waits for any more is dropped (§18 quirk 24). */
export function takeAnswer(desk: Desk, requestId: string, answer: Answer): void {
  const question = desk.state.asked[requestId];
  if (!question) return;
  desk.state = settled(desk.state, requestId);
  const settle = settlers[question.kind] as (desk: Desk, question: Question, answer: Answer) => void;
  settle(desk, question, answer);
}

export const answerIn = ({ response }: ControlResponse): Answer =>
  response.subtype === "success" && "response" in response
    ? { payload: response.response }
    : { error: errorIn(response) };

const errorIn = (response: object): string =>
  "error" in response && typeof response.error === "string" ? response.error : "The host gave no answer.";

const settlers: { readonly [K in Question["kind"]]: (desk: Desk, question: Of<K>, answer: Answer) => void } =
  {
    permission: (desk, { requestId }, answer) => {
      desk.commands.push(...decisionsIn(requestId, answer));
    },
    tool: (desk, { callId }, answer) =>
      desk.commands.push({ type: "tool.resolve", callId, outcome: outcomeOf(answer) }),
    handshake: (desk, question, answer) =>
      shakeHands(desk, question, "payload" in answer ? mcpResponseIn(answer.payload) : undefined),
  };

const mcpResponseIn = (payload: unknown): unknown => (isRecord(payload) ? payload.mcp_response : undefined);

function outcomeOf(answer: Answer): ToolOutcome {
  if ("error" in answer) return failed(answer.error);
  const response = mcpResponseIn(answer.payload);
  if (!isRecord(response)) return failed("The host's answer holds no JSON-RPC response.");
  if (isRecord(response.error)) {
    const { message } = response.error;
    return failed(typeof message === "string" ? message : "The tool failed.");
  }
  return fromCallResult(response.result);
}

const failed = (error: string): ToolOutcome => ({
  status: "error",
  content: [{ type: "text", text: error }],
  error,
});

/** A faulty answer is a refusal, never leave, and never ends the process (§10). */
function decisionsIn(requestId: string, answer: Answer): ConnectionCommand[] {
  if ("error" in answer) return [denial(requestId, answer.error)];
  const parsed = permissionResultSchema.safeParse(answer.payload);
  if (!parsed.success) return [denial(requestId, "The host's answer is no permission result.")];
  const result = parsed.data;
  if (result.behavior === "allow") return [leave(requestId, result)];
  const denied = denial(requestId, result.message);
  return result.interrupt ? [denied, { type: "turn.interrupt", reason: "user" }] : [denied];
}

const denial = (requestId: string, message: string): ResolvePermission => ({
  type: "permission.resolve",
  requestId,
  decision: "deny",
  message,
});

/** Rules that come back mean «always»; they ride along. */
function leave(requestId: string, result: PermissionAllow): ResolvePermission {
  const { updatedInput: input, updatedPermissions: rules = [], decisionClassification } = result;
  const updatedPermissions = rules.length > 0 ? rules : undefined;
  return present({
    type: "permission.resolve" as const,
    requestId,
    decision: updatedPermissions ? "allowAlways" : "allow",
    input,
    native: toNative(protocolId, { updatedPermissions, decisionClassification }),
  });
}
