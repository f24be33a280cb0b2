import { clientFrameSchema, type KnownHostFrame, type Prompt } from "@colloquy/schema/claude-stream-json";
import { fromIssue, type Issue, toSentence } from "../../../codec/diagnostics.ts";
import { toNative } from "../../../codec/native.ts";
import { present } from "../../../codec/values.ts";
import { fromBody, isRecord } from "../content.ts";
import { protocolId } from "../protocol-id.ts";
import { answerIn, takeAnswer } from "./answers.ts";
import { answerRequest } from "./control.ts";
import { atDesk, type Desk, fail, giveUp, type Step } from "./desk.ts";
import { sayWhenReady } from "./handshake.ts";
import { openOnce } from "./introduce.ts";
import type { ServerState } from "./state.ts";

type Of<Type> = Extract<KnownHostFrame, { readonly type: Type }>;
type Reader = (desk: Desk, frame: KnownHostFrame) => void;
type Readers = { readonly [T in KnownHostFrame["type"]]: (desk: Desk, frame: Of<T>) => void };

/**
 * What one frame of a host means. Takes any JSON value. An unknown `type` is ignored; a prompt that cannot be used ends
 * the process, as in the original; anything else that is malformed is refused and the process goes on.
 */
export function decode(state: ServerState, frame: unknown): Step {
  return atDesk(state, (desk) => {
    const parsed = clientFrameSchema.safeParse(frame);
    if (parsed.success) readKnown(desk, parsed.data as KnownHostFrame);
    else refuse(desk, frame, parsed.error.issues);
  });
}

function readKnown(desk: Desk, frame: KnownHostFrame): void {
  const read = (readers as Record<string, Reader | undefined>)[frame.type];
  read?.(desk, frame);
}

const readers: Readers = {
  user: (desk, frame) => {
    openOnce(desk);
    say(desk, frame);
  },
  control_request: (desk, { request_id, request }) => answerRequest(desk, request_id, request),
  control_response: (desk, frame) => {
    const { request_id } = frame.response as { readonly request_id?: unknown };
    if (typeof request_id === "string") takeAnswer(desk, request_id, answerIn(frame));
  },
  // What a host withdraws was answered when it came.
  control_cancel_request: () => {},
  keep_alive: () => {},
};

/** A prompt. `now` is folded into the running turn (INFERRED, §9.6); the order of `next` and `later` is not kept. */
function say(desk: Desk, prompt: Prompt): void {
  const { type: _, message, session_id: __, uuid, ...facts } = prompt;
  if (uuid !== undefined) desk.state = { ...desk.state, stamps: { ...desk.state.stamps, [uuid]: "sent" } };
  const { parent_tool_use_id, ...others } = facts;
  sayWhenReady(
    desk,
    present({
      type: "message.send" as const,
      messageId: uuid,
      content: fromBody(message.content),
      whenBusy: facts.priority === "now" ? "steer" : "queue",
      native: toNative(protocolId, { ...others, parent_tool_use_id: parent_tool_use_id ?? undefined }),
    }),
  );
}

function refuse(desk: Desk, frame: unknown, problems: readonly Issue[]): void {
  if (isRecord(frame) && frame.type !== "user") refusePart(desk, frame, problems);
  else giveUp(desk, problems);
}

/** Questions and answers stay paired, also when they are malformed: a faulty answer is an answer. */
function refusePart(desk: Desk, frame: Record<string, unknown>, problems: readonly Issue[]): void {
  desk.diagnostics.push(...problems.map((issue) => fromIssue(issue)));
  const error = toSentence(problems);
  if (frame.type === "control_request" && typeof frame.request_id === "string")
    fail(desk, frame.request_id, error);
  const answered = isRecord(frame.response) ? frame.response.request_id : undefined;
  if (frame.type === "control_response" && typeof answered === "string")
    takeAnswer(desk, answered, { error });
}

/**
 * The host closed its input: what waits for it is settled, and the process ends when all prompts are answered (§9, §16.10).
 */
export function endInput(state: ServerState): Step {
  return atDesk(state, (desk) => {
    const error = "The host closed its input.";
    for (const requestId of Object.keys(state.asked)) takeAnswer(desk, requestId, { error });
    desk.commands.push({ type: "input.end", when: "drained", announce: false });
  });
}
