import type { RequestId } from "@colloquy/schema/loaf-rpc";
import { failureFrame } from "../frames.ts";
import { historyMethods } from "./decode/history.ts";
import { isObject, type Method, type Request, refuse, type Step } from "./decode/method.ts";
import { providerMethods } from "./decode/provider.ts";
import { sessionMethods } from "./decode/session.ts";
import { systemMethods } from "./decode/system.ts";
import type { ServerState } from "./state.ts";

const methods: ReadonlyMap<string, Method> = new Map(
  [sessionMethods, historyMethods, systemMethods, providerMethods].flatMap((group) => Object.entries(group)),
);

/**
 * What one value of a client means. Takes any JSON value. What the codec can answer from its facts is answered; a call
 * is left for what needs the sessions. Notifications are dropped unread, and after a shutdown everything is (§3, §14).
 */
export function decode(state: ServerState, frame: unknown): Step {
  if (state.stopping) return nothing(state);
  if (Array.isArray(frame))
    return refuseFrame(state, "batch requests are not supported", "batch_not_supported");
  if (!isRequest(frame)) return refuseFrame(state, "invalid request", "invalid_request");
  const { id, method, params } = frame;
  if (id === undefined) return nothing(state);
  const take = methods.get(method);
  return take ? take(state, { id, method, params }) : refuseMethod(state, id, method);
}

const nothing = (state: ServerState): Step => ({ state, commands: [], frames: [], diagnostics: [] });

type Envelope = Omit<Request, "id"> & { readonly id: RequestId | undefined };

/** A reader that keeps digits gives whole numbers beyond 2^53 as `bigint`; they are repeated as they are (deviation, §2). */
const isRequest = (frame: unknown): frame is Envelope =>
  isObject(frame) &&
  frame.jsonrpc === "2.0" &&
  typeof frame.method === "string" &&
  frame.method.trim() !== "" &&
  (frame.id === null || ["undefined", "string", "number", "bigint"].includes(typeof frame.id));

/** The id of what is no request is not repeated (§15 quirk 5). */
const refuseFrame = (state: ServerState, message: string, reason: string): Step =>
  refuse(state, failureFrame(null, -32600, message, { reason }), "");

const refuseMethod = (state: ServerState, id: RequestId, method: string): Step =>
  refuse(
    state,
    failureFrame(id, -32601, `method not found: ${method}`, { reason: "method_not_found", method }),
    "/method",
  );
