import { openEnum, optional, required, string } from "@colloquy/define";
import { durable } from "../envelope.ts";

const head = (seq: number) => ({
  sessionId: "01a194ee-2f31-7d7f-a018-96fd9e562e12",
  at: "2026-11-01T02:26:40.400Z",
  seq,
  callId: "c1",
});
const callId = required(string(), "Opaque id of the voice call, unique in the session.");

export const callOfferedSchema = durable(
  "CallOffered",
  "call.offered",
  {
    description: "The server offers a voice call; the client may accept it.",
    examples: [{ type: "call.offered", ...head(3), sdp: "v=0" }],
  },
  {
    callId,
    sdp: required(string(), "Session description (SDP) of the server, complete with ICE candidates."),
  },
);

export const callAnsweredSchema = durable(
  "CallAnswered",
  "call.answered",
  {
    description: "The client accepted the voice call.",
    examples: [{ type: "call.answered", ...head(4), sdp: "v=0" }],
  },
  {
    callId,
    sdp: required(string(), "Session description (SDP) of the client, complete with ICE candidates."),
  },
);

export const callEndedSchema = durable(
  "CallEnded",
  "call.ended",
  {
    description: "The voice call has ended, or was never connected.",
    examples: [{ type: "call.ended", ...head(9), reason: "client" }],
  },
  {
    callId,
    reason: required(
      openEnum({
        client: "The client hung up or closed its connection.",
        server: "The server hung up or the agent ended the call.",
        failed: "The media connection could not be made, or was lost.",
      }),
      "Side or circumstance that ended the call.",
    ),
    message: optional(string(), "Explanation of a failure, for people. Absent otherwise."),
  },
);
