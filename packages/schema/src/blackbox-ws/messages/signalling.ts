import { optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { envelope } from "../envelope.ts";
import { at, envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

const sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";

export const sdpAnswerDataSchema = blackboxWs.object(
  "SdpAnswerData",
  { description: "A client's SDP answer.", source: "blackbox-ws §3.3", examples: [{ sdpAnswer: sdp }] },
  {
    sdpAnswer: required(
      string(),
      "Complete SDP with every ICE candidate inside: there is no message for later ones.",
    ),
  },
);

export const sdpAnswerSchema = blackboxWs.object(
  "SdpAnswer",
  {
    description: "Answers `sdpInvite`, once ICE gathering is complete.",
    source: "blackbox-ws §3.3 (DOC-A, LIVE)",
    examples: [{ type: "sdpAnswer", timestamp: at, channelId: null, data: { sdpAnswer: sdp } }],
  },
  { ...envelope("sdpAnswer"), data: required(sdpAnswerDataSchema, "The answer.") },
);

export const sdpInviteDataSchema = blackboxWs.object(
  "SdpInviteData",
  {
    description: "The server's SDP offer.",
    source: "blackbox-ws §4.3 (LIVE, DOC-V0)",
    examples: [{ invite: sdp }],
  },
  {
    invite: optional(string(), "The offer. Our server writes this member and always does."),
    sdpOffer: optional(
      string(),
      "The offer as a newer page names it (DOC-V); a client reads it where `invite` is absent.",
    ),
  },
);

export const sdpInviteSchema = blackboxWs.object(
  "SdpInvite",
  {
    description: "Offers a WebRTC connection. The server always offers, unasked, once per `webCall`.",
    source: "blackbox-ws §4.3, §7",
    examples: [{ type: "sdpInvite", ...written, data: { invite: sdp } }],
  },
  { ...envelope("sdpInvite"), data: required(sdpInviteDataSchema, "The offer.") },
);

export type SdpAnswer = z.infer<typeof sdpAnswerSchema>;
export type SdpInvite = z.infer<typeof sdpInviteSchema>;
