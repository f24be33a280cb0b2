import {
  clientFrameSchema,
  type InitOptions,
  type KnownClientFrame,
  type KnownServerFrame,
  serverOnlyTypes,
  type UserMessageBody,
} from "@colloquy/schema/chucky-ws";
import type { SendMessage } from "@colloquy/schema/session";
import type { DecodedCommands } from "../../../codec/codec.ts";
import type { ConnectionCommand, OpenSession } from "../../../codec/commands.ts";
import { fromIssue, type Issue } from "../../../codec/diagnostics.ts";
import { isCanonicalUuid } from "../../../codec/ids.ts";
import { present } from "../../../codec/values.ts";
import { boundOptions } from "../bounds.ts";
import { fromBody, fromToolContent } from "../content.ts";
import type { Dialect } from "../dialect.ts";
import { toSessionId } from "../session-id.ts";
import { toSettings } from "../settings.ts";
import { refusalFrame } from "./refusal.ts";
import type { ServerDecodeState } from "./state.ts";

type Step = DecodedCommands<ServerDecodeState, ConnectionCommand, KnownServerFrame>;
type Of<Type> = Extract<KnownClientFrame, { readonly type: Type }>;
type Handlers = {
  readonly [T in KnownClientFrame["type"]]: (state: ServerDecodeState, frame: Of<T>) => Step;
};

const beforeInit: ReadonlySet<string> = new Set(["init", "prompt", "ping"]);

/** What one frame of a client means. Takes any JSON value: what does not fit is refused in the protocol's own words. */
export function decode(state: ServerDecodeState, frame: unknown): Step {
  const parsed = clientFrameSchema.safeParse(frame);
  if (!parsed.success) return refuse(state, ...parsed.error.issues);
  const known = parsed.data as KnownClientFrame;
  const handle = handlers[known.type] as
    | ((state: ServerDecodeState, frame: KnownClientFrame) => Step)
    | undefined;
  if (!handle) return refuseUnknown(state, known.type);
  if (!state.opened && !mayComeFirst(known)) {
    return refuse(state, {
      code: "out_of_order",
      path: ["type"],
      message: "init or prompt must come first.",
    });
  }
  return handle(state, known);
}

const mayComeFirst = (frame: KnownClientFrame) =>
  beforeInit.has(frame.type) || (frame.type === "control" && frame.payload.action === "close");

const handlers: Handlers = {
  init: (state, { payload }) => {
    if (state.opened)
      return refuse(state, { code: "out_of_order", path: ["type"], message: "The session is open already." });
    return means({ ...state, opened: true, options: payload }, openSession(state, payload));
  },
  prompt: (state, { payload: { message, options: nested, ...outer } }) => {
    const options: InitOptions = { ...nested, ...outer };
    const dialect = nested || (state.promptConnection && state.opened) ? "python" : "documented";
    return state.opened
      ? promptAgain(state, message, options, dialect)
      : promptOnce(state, message, options, dialect);
  },
  sdk_message: (state, { payload }) => {
    if (payload.type === "user_message") return userTurn(state, "deltas", fromBody(payload.content));
    if (payload.type === "user") return documentedTurn(state, payload.message);
    return refuse(state, {
      code: "wrong_role",
      path: ["payload", "type"],
      message: "A client sends user turns only.",
    });
  },
  user: (state, { message, uuid: id }) => {
    if (message.role !== "user") return refuseRole(state, ["message", "role"]);
    return userTurn(state, "flat", fromBody(message.content), id);
  },
  tool_result: (state, { payload: { callId, result } }) =>
    means(state, {
      type: "tool.resolve",
      callId,
      outcome: { status: result.isError ? "error" : "success", content: fromToolContent(result.content) },
    }),
  control: (state, { payload: { action } }) => {
    if (action === "close")
      return means({ ...state, ended: true }, { type: "input.end", when: "now", announce: false });
    if (action === "end_input")
      return means({ ...state, ended: true }, { type: "input.end", when: "drained", announce: true });
    return means(state);
  },
  ping: (state, { payload }) => ({
    ...means(state),
    frames: [{ type: "pong", payload: { timestamp: payload?.timestamp ?? state.now } }],
  }),
};

function openSession(state: ServerDecodeState, options: InitOptions): OpenSession {
  const resumed = options.sessionId ?? options.resume ?? undefined;
  return present({
    type: "session.open" as const,
    settings: toSettings(boundOptions(options, state.token)),
    sessionId: resumed === undefined ? undefined : toSessionId(resumed),
    latest: (resumed === undefined && options.continue) || undefined,
    fork: options.forkSession || undefined,
    keepUpTo: options.resumeSessionAt ?? undefined,
  });
}

/** Without an `init` a prompt is a session of one turn (§3.2). */
function promptOnce(state: ServerDecodeState, message: string, options: InitOptions, dialect: Dialect): Step {
  const open = openSession(state, options);
  const sent = userTurn({ ...state, opened: true, options }, dialect, fromBody(message));
  const end = { type: "input.end", when: "drained", announce: false } as const;
  return { ...sent, state: { ...sent.state, ended: true }, commands: [open, ...sent.commands, end] };
}

/** After an `init` a prompt is a user turn, and its options hold from then on (§12.13). */
function promptAgain(state: ServerDecodeState, message: string, asked: InitOptions, dialect: Dialect): Step {
  const changed = Object.entries(asked).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(state.options[name as keyof InitOptions]),
  );
  const options: InitOptions = { ...state.options, ...asked };
  const sent = userTurn({ ...state, options }, dialect, fromBody(message));
  if (changed.length === 0 || sent.diagnostics.length > 0) return sent;
  const settings = toSettings(boundOptions(Object.fromEntries(changed), state.token));
  return { ...sent, commands: [{ type: "session.configure", settings }, ...sent.commands] };
}

function documentedTurn(state: ServerDecodeState, message: string | UserMessageBody): Step {
  if (typeof message === "string") return userTurn(state, "documented", fromBody(message));
  if (message.role !== "user") return refuseRole(state, ["payload", "message", "role"]);
  return userTurn(state, "documented", fromBody(message.content));
}

/** The first user turn of a connection decides the words it is answered in (§5). */
function userTurn(
  state: ServerDecodeState,
  dialect: Dialect,
  content: SendMessage["content"],
  id?: string | null,
): Step {
  if (state.ended)
    return refuse(state, { code: "out_of_order", path: ["type"], message: "The input has ended." });
  return means(
    { ...state, dialect: state.dialect ?? dialect },
    { type: "message.send", content, whenBusy: "queue", ...(id && isCanonicalUuid(id) && { messageId: id }) },
  );
}

function means(state: ServerDecodeState, ...commands: readonly ConnectionCommand[]): Step {
  return { state, commands, frames: [], diagnostics: [] };
}

function refuse(state: ServerDecodeState, ...problems: readonly Issue[]): Step {
  return {
    state,
    commands: [],
    frames: [refusalFrame(problems)],
    diagnostics: problems.map((issue) => fromIssue(issue)),
  };
}

const refuseRole = (state: ServerDecodeState, path: readonly string[]) =>
  refuse(state, { code: "wrong_role", path, message: "A client speaks as user only." });

/** Frames of the other side are always refused; a type nobody knows only once, so that newer clients can go on (§11.1). */
function refuseUnknown(state: ServerDecodeState, type: string): Step {
  if (serverOnlyTypes.has(type))
    return refuse(state, { code: "wrong_role", path: ["type"], message: `A client does not send ${type}.` });
  const problem = {
    code: "unknown_type",
    path: ["type"],
    message: `There is no frame of type ${type.slice(0, 64)}.`,
  };
  const refused = refuse({ ...state, unknownAnswered: true }, problem);
  return state.unknownAnswered ? { ...refused, frames: [] } : refused;
}
