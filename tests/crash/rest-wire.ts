import type { Wire } from "./peer.ts";
import { sendMessage } from "./rest.ts";

/** Says things over the everruns REST protocol, which acknowledges each with the stored message. */
export function createRestWire(): Wire {
  let origin = "";
  let sessionId = "";
  return {
    answers: [],
    async connect(at, session) {
      origin = at;
      sessionId = session;
    },
    say: (text) => sendMessage(origin, sessionId, text),
    async disconnected() {},
    close() {},
  };
}
