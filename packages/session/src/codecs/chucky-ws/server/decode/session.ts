import type { InitOptions, KnownClientFrame } from "@colloquy/schema/chucky-ws";
import type { OpenSession } from "../../../../codec/commands.ts";
import type { Tagged } from "../../../../codec/dispatch.ts";
import { fromPrefixedId } from "../../../../codec/ids.ts";
import { present } from "../../../../codec/values.ts";
import { fromBody } from "../../values/content.ts";
import type { Dialect } from "../../values/dialect.ts";
import { refuseOrder } from "../../values/errors.ts";
import { toSettings } from "../../values/settings.ts";
import { limitOptions } from "../../values/token-limits.ts";
import type { DecodeContext, ServerDecodeState } from "../state.ts";
import { sendMessage } from "./message.ts";

/** Opens the session of the connection, once. */
export function decodeInit(context: DecodeContext, { payload }: Tagged<KnownClientFrame, "init">): void {
  const { state } = context;
  if (state.opened) {
    refuseOrder(context, "The session is open already.");
    return;
  }
  context.update({ opened: true, options: payload });
  context.record(toOpenSession(state, payload));
}

function toOpenSession({ token }: ServerDecodeState, options: InitOptions): OpenSession {
  const resumed = options.sessionId ?? options.resume ?? undefined;
  return present({
    type: "session.open" as const,
    settings: toSettings(limitOptions(options, token)),
    sessionId: resumed === undefined ? undefined : toSessionId(resumed),
    latest: (resumed === undefined && options.continue) || undefined,
    fork: options.forkSession || undefined,
    keepUpTo: options.resumeSessionAt ?? undefined,
  });
}

const prefixed = /^session_[0-9a-f]{32}$/i;

/** The neutral id, a dashed UUID, of a session that a client names by it or as `session_` and 32 digits. */
const toSessionId = (text: string): string =>
  (prefixed.test(text) ? fromPrefixedId(text) : text).toLowerCase();

interface Prompt {
  readonly message: string;
  readonly options: InitOptions;
  readonly dialect: Dialect;
}

/** A user turn with options; without an `init` before it, a session of one turn (§3.2). */
export function decodePrompt(context: DecodeContext, { payload }: Tagged<KnownClientFrame, "prompt">): void {
  const { message, options: nested, ...outer } = payload;
  const { opened, promptConnection } = context.state;
  const dialect = nested || (promptConnection && opened) ? "python" : "documented";
  const prompt: Prompt = { message, options: { ...nested, ...outer }, dialect };
  if (opened) promptAgain(context, prompt);
  else promptOnce(context, prompt);
}

function promptOnce(context: DecodeContext, { message, options, dialect }: Prompt): void {
  context.record(toOpenSession(context.state, options));
  context.update({ opened: true, options });
  sendMessage(context, dialect, fromBody(message));
  context.update({ ended: true });
  context.record({ type: "input.end", when: "drained", announce: false });
}

/** After an `init` the options of a prompt hold from then on (§12.13). */
function promptAgain(context: DecodeContext, { message, options, dialect }: Prompt): void {
  const { options: known, ended, token } = context.state;
  const changed = Object.entries(options).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name as keyof InitOptions]),
  );
  context.update({ options: { ...known, ...options } });
  if (changed.length > 0 && !ended) {
    const settings = toSettings(limitOptions(Object.fromEntries(changed), token));
    context.record({ type: "session.configure", settings });
  }
  sendMessage(context, dialect, fromBody(message));
}

/** `close` may come before the session is open. */
export function decodeControl(
  context: DecodeContext,
  { payload }: Tagged<KnownClientFrame, "control">,
): void {
  const { action } = payload;
  if (action !== "close" && !context.state.opened) {
    refuseOrder(context, initFirst);
    return;
  }
  if (action !== "close" && action !== "end_input") return;
  context.update({ ended: true });
  const isClose = action === "close";
  context.record({ type: "input.end", when: isClose ? "now" : "drained", announce: !isClose });
}

export const initFirst = "init or prompt must come first.";
