import { optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { envelope } from "../envelope.ts";
import { at, envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

const sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";

export const sdpAnswerDataSchema = blackboxWs.object(
  "SdpAnswerData",
  { description: "SDP answer of the client.", source: "blackbox-ws §3.3", examples: [{ sdpAnswer: sdp }] },
  {
    sdpAnswer: required(
      string(),
      "Complete SDP with all ICE candidates inside; there is no message for later candidates.",
    ),
  },
);

export const sdpAnswerSchema = blackboxWs.object(
  "SdpAnswer",
  {
    description: "Answers `sdpInvite`, once, after ICE gathering is complete.",
    source: "blackbox-ws §3.3 (DOC-A, LIVE)",
    examples: [{ type: "sdpAnswer", timestamp: at, channelId: null, data: { sdpAnswer: sdp } }],
  },
  { ...envelope("sdpAnswer"), data: required(sdpAnswerDataSchema, "Session description of the client.") },
);

export const sdpInviteDataSchema = blackboxWs.object(
  "SdpInviteData",
  {
    description: "SDP offer of the server, under one of two names.",
    source: "blackbox-ws §4.3 (LIVE, DOC-V0)",
    examples: [{ invite: sdp }],
  },
  {
    invite: optional(string(), "Complete SDP offer. This server always writes this member."),
    sdpOffer: optional(
      string(),
      "Complete SDP offer under its newer documented name (DOC-V). Clients read it when `invite` is absent.",
    ),
  },
);

export const sdpInviteSchema = blackboxWs.object(
  "SdpInvite",
  {
    description:
      "Offers a WebRTC connection. Sent once per `webCall`; the client must not make an offer itself.",
    source: "blackbox-ws §4.3, §7",
    examples: [{ type: "sdpInvite", ...written, data: { invite: sdp } }],
  },
  { ...envelope("sdpInvite"), data: required(sdpInviteDataSchema, "Session description of the server.") },
);

export type SdpAnswer = z.infer<typeof sdpAnswerSchema>;
export type SdpInvite = z.infer<typeof sdpInviteSchema>;
