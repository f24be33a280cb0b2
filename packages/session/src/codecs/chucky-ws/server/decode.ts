import {
  clientFrameSchema,
  type KnownClientFrame,
  type KnownServerFrame,
  serverOnlyTypes,
} from "@colloquy/schema/chucky-ws";
import type { DecodedCommands } from "../../../codec/codec.ts";
import { createCommandRecorder } from "../../../codec/command-recorder.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { fromIssue } from "../../../codec/diagnostics.ts";
import { byType } from "../../../codec/dispatch.ts";
import { fromToolContent } from "../values/content.ts";
import { refuse, refuseOrder, refuseRole } from "../values/errors.ts";
import { decodeEnveloped, decodeFlat } from "./decode/message.ts";
import { decodeControl, decodeInit, decodePrompt, initFirst } from "./decode/session.ts";
import type { DecodeContext, ServerDecodeState } from "./state.ts";

const decodeFrame = byType<KnownClientFrame, DecodeContext>(
  {
    init: decodeInit,
    prompt: decodePrompt,
    sdk_message: afterInit(decodeEnveloped),
    user: afterInit(decodeFlat),
    tool_result: afterInit((context, { payload: { callId, result } }) =>
      context.record({
        type: "tool.resolve",
        callId,
        outcome: { status: result.isError ? "error" : "success", content: fromToolContent(result.content) },
      }),
    ),
    control: decodeControl,
    ping: (context, { payload }) =>
      context.reply({ type: "pong", payload: { timestamp: payload?.timestamp ?? context.state.now } }),
  },
  refuseUnknown,
);

/** Commands of one frame of a client. Takes any JSON value: what does not fit is refused by an `error` frame. */
export function decode(
  state: ServerDecodeState,
  frame: unknown,
): DecodedCommands<ServerDecodeState, ConnectionCommand, KnownServerFrame> {
  const context: DecodeContext = createCommandRecorder(state);
  const parsed = clientFrameSchema.safeParse(frame);
  if (parsed.success) decodeFrame(context, parsed.data as KnownClientFrame);
  else refuse(context, ...parsed.error.issues);
  return context.result();
}

function afterInit<Frame>(handler: (context: DecodeContext, frame: Frame) => void): typeof handler {
  return (context, frame) =>
    context.state.opened ? handler(context, frame) : refuseOrder(context, initFirst);
}

/** Frames of the server are always refused; an unknown type only once, so that newer clients can go on (§11.1). */
function refuseUnknown(context: DecodeContext, { type }: { readonly type: string }): void {
  if (serverOnlyTypes.has(type)) {
    refuseRole(context, ["type"], `A client does not send ${type}.`);
    return;
  }
  const issue = {
    code: "unknown_type",
    path: ["type"],
    message: `There is no frame of type ${type.slice(0, 64)}.`,
  };
  if (context.state.unknownAnswered) {
    context.report(fromIssue(issue));
    return;
  }
  context.update({ unknownAnswered: true });
  refuse(context, issue);
}
