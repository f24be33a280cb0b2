import type { InitOptions, KnownClientFrame } from "@colloquy/schema/chucky-ws";
import type { ContentPart } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import type { ConnectionCommand, OpenSession } from "../../../codec/commands.ts";
import { bySomeTypes, type Tagged } from "../../../codec/dispatch.ts";
import { present } from "../../../codec/values.ts";
import { textOf } from "../../../state/index.ts";
import { toBlocks, toBody, toToolContent } from "../values/content.ts";
import type { Dialect } from "../values/dialect.ts";
import { toOptions } from "../values/settings.ts";
import type { ClientEncodeState } from "./state.ts";

type Written = Encoded<ClientEncodeState, KnownClientFrame>;
type Of<T> = Tagged<ConnectionCommand, T>;

const closeFrame: KnownClientFrame = { type: "control", payload: { action: "close" } };
const endInputFrame: KnownClientFrame = { type: "control", payload: { action: "end_input" } };
const normal = { code: 1000, reason: "" };

const encodeCommand = bySomeTypes<ConnectionCommand, ClientEncodeState, Written>({
  "session.create": (state, { settings }) => init(state, toOptions(settings)),
  "session.open": (state, command) =>
    init(state, { ...toOptions(command.settings), ...selectionIn(command) }),
  "session.configure": (state, { settings }) => ({
    state: { ...state, options: { ...state.options, ...toOptions(settings) } },
    frames: [],
  }),
  "message.send": (state, command) => ({ state, frames: [promptFrames[state.dialect](state, command)] }),
  "turn.interrupt": (state) => ({ state, frames: [closeFrame], close: normal }),
  "tool.resolve": (state, { callId, outcome }) => {
    const isError = outcome.status !== "success";
    const content = outcome.content.length > 0 ? outcome.content : contentBehind(outcome);
    return send(state, {
      type: "tool_result",
      payload: { callId, result: { content: toToolContent(content), ...(isError && { isError }) } },
    });
  },
  "input.end": (state, { when }) =>
    when === "now" ? { state, frames: [closeFrame], close: normal } : send(state, endInputFrame),
});

/** The frames that a client sends for a command, in its dialect; none for a command that the losses name. */
export const encode = (state: ClientEncodeState, command: ConnectionCommand): Written =>
  encodeCommand(state, command) ?? { state, frames: [] };

const send = (state: ClientEncodeState, frame: KnownClientFrame): Written => ({ state, frames: [frame] });

const init = (state: ClientEncodeState, payload: InitOptions): Written =>
  send({ ...state, options: payload }, { type: "init", payload });

const selectionIn = ({ sessionId, latest, fork, keepUpTo }: OpenSession): InitOptions =>
  present({ sessionId, continue: latest, forkSession: fork, resumeSessionAt: keepUpTo }) as InitOptions;

/** What the model is shown of an outcome without content. */
function contentBehind({ value, error }: Of<"tool.resolve">["outcome"]): readonly ContentPart[] {
  if (error !== undefined) return [{ type: "text", text: error }];
  return value === undefined ? [] : [{ type: "text", text: JSON.stringify(value) }];
}

type ToPrompt = (state: ClientEncodeState, message: Of<"message.send">) => KnownClientFrame;

const promptFrames: { readonly [D in Dialect]: ToPrompt } = {
  documented: (_, { content }) => {
    const body = toBody(content);
    const message = typeof body === "string" ? body : { role: "user", content: body };
    return { type: "sdk_message", payload: { type: "user", message } };
  },
  deltas: (_, { content }) => ({
    type: "sdk_message",
    payload: { type: "user_message", content: toBody(content) },
  }),
  flat: (_, { content, messageId }) => {
    const body = toBody(content);
    return {
      type: "user",
      ...(messageId !== undefined && { uuid: messageId }),
      session_id: "unknown",
      message: { role: "user", content: typeof body === "string" ? body : toBlocks(content) },
      parent_tool_use_id: null,
    };
  },
  python: ({ options }, { content }) => {
    const { model, systemPrompt, maxTurns } = options;
    return {
      type: "prompt",
      payload: {
        message: textOf(content),
        options: present({ model, systemPrompt, maxTurns }) as InitOptions,
      },
    };
  },
};
