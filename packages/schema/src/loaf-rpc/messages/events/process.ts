import { clearable, openEnum, optional, required, string, uint53, uuid } from "@colloquy/define";
import type { z } from "zod";
import { ids, snapshot } from "../../examples.ts";
import { providerSchema } from "../enums.ts";
import { antigravityProfileSchema, runtimeSnapshotSchema } from "../snapshot.ts";
import { event } from "./event.ts";

export const stateChangedEventSchema = event(
  "state.changed",
  {
    description: "Something about the whole process changed.",
    example: { reason: "session_created", session_id: ids.session, snapshot },
  },
  {
    reason: required(
      openEnum({
        session_created: "A session began.",
        session_resumed: "A saved chat was loaded.",
        model_selected: "Another model is in use.",
        onboarding_complete: "The first steps are done.",
        openrouter_key_updated: "There is an OpenRouter key.",
        exa_key_updated: "There is a search key.",
        exa_key_skipped: "Search was turned off.",
        auth_openai_connected: "OpenAI is signed in.",
        auth_antigravity_connected: "Antigravity is signed in.",
        forgeteverything: "Everything was wiped.",
        quit_command: "Somebody typed `/quit`.",
        shutdown: "The server stops; a caller's own words may stand here instead.",
        sigint: "The process was interrupted.",
        sigterm: "The process was asked to end.",
      }),
      "What changed.",
    ),
    snapshot: required(runtimeSnapshotSchema, "The process as it is now."),
    session_id: optional(uuid(), "Only with `session_created`."),
  },
);

const provider = required(providerSchema, "Who is signed in to.");

export const authFlowStartedEventSchema = event(
  "auth.flow.started",
  { description: "Somebody begins to sign in.", example: { provider: "openai" } },
  { provider },
);

export const authFlowUrlEventSchema = event(
  "auth.flow.url",
  {
    description: "The page to sign in at; with a device code, the page to type it in.",
    example: { provider: "openai", url: "https://auth.example/device" },
  },
  { provider, url: required(string(), "The page.") },
);

export const authFlowDeviceCodeEventSchema = event(
  "auth.flow.device_code",
  {
    description: "The code to type in. OpenAI only.",
    example: {
      provider: "openai",
      verification_url: "https://auth.example/device",
      user_code: "QRST-7788",
      interval_seconds: 5,
      expires_in_seconds: 900,
    },
  },
  {
    provider,
    verification_url: required(string(), "Where to type it in."),
    user_code: required(string(), "The code."),
    interval_seconds: required(uint53(), { description: "Between two looks.", unit: "s" }),
    expires_in_seconds: required(uint53(), { description: "How long it is good.", unit: "s" }),
  },
);

export const authFlowCompletedEventSchema = event(
  "auth.flow.completed",
  {
    description: "Somebody is signed in; the members are those of the method's result.",
    example: { provider: "openai", login_method: "device_code", account_id: "acct-12" },
  },
  {
    provider,
    login_method: optional(
      openEnum({ browser: "By browser.", device_code: "By a code." }),
      "How it was done, at OpenAI.",
    ),
    account_id: clearable(string(), "The account at OpenAI; `null` when it is not known."),
    profile: clearable(antigravityProfileSchema, "The account at Antigravity; `null` when it is not known."),
  },
);

export const authFlowFailedEventSchema = event(
  "auth.flow.failed",
  {
    description: "Signing in failed; the refusal of the request follows.",
    example: { provider: "openai", message: "access denied" },
  },
  { provider, message: required(string(), "Why, for people.") },
);

export type StateChangedEvent = z.infer<typeof stateChangedEventSchema>;
export type AuthFlowStartedEvent = z.infer<typeof authFlowStartedEventSchema>;
export type AuthFlowUrlEvent = z.infer<typeof authFlowUrlEventSchema>;
export type AuthFlowDeviceCodeEvent = z.infer<typeof authFlowDeviceCodeEventSchema>;
export type AuthFlowCompletedEvent = z.infer<typeof authFlowCompletedEventSchema>;
export type AuthFlowFailedEvent = z.infer<typeof authFlowFailedEventSchema>;
