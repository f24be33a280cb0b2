import { openEnum, optional, required, string } from "@colloquy/define";
import { durable } from "../envelope.ts";

const head = (seq: number) => ({
  sessionId: "01a194ee-2f31-7d7f-a018-96fd9e562e12",
  at: "2026-11-01T02:26:40.400Z",
  seq,
  callId: "c1",
});
const callId = required(string(), "Id of the voice call.");

export const callOfferedSchema = durable(
  "CallOffered",
  "call.offered",
  {
    description: "The server offers a voice call.",
    examples: [{ type: "call.offered", ...head(3), sdp: "v=0" }],
  },
  { callId, sdp: required(string(), "The server's session description (SDP).") },
);

export const callAnsweredSchema = durable(
  "CallAnswered",
  "call.answered",
  { description: "The client took the call.", examples: [{ type: "call.answered", ...head(4), sdp: "v=0" }] },
  { callId, sdp: required(string(), "The client's session description (SDP).") },
);

export const callEndedSchema = durable(
  "CallEnded",
  "call.ended",
  { description: "The call is over.", examples: [{ type: "call.ended", ...head(9), reason: "client" }] },
  {
    callId,
    reason: required(
      openEnum({
        client: "The client hung up.",
        server: "The server hung up.",
        failed: "The connection failed.",
      }),
      "Why.",
    ),
    message: optional(string(), "What went wrong, for a person."),
  },
);
