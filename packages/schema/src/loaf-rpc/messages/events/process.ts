import { clearable, openEnum, optional, required, string, uint53, uuid } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo, relatedTo } from "../../../mapping.ts";
import { ids, snapshot } from "../../examples.ts";
import { providerSchema } from "../enums.ts";
import { antigravityProfileSchema, runtimeSnapshotSchema } from "../snapshot.ts";
import { event } from "./event.ts";

export const stateChangedEventSchema = event(
  "state.changed",
  {
    description: "State that all sessions share has changed.",
    example: { reason: "session_created", session_id: ids.session, snapshot },
    mapping: mapsTo("session.created", "session.updated"),
  },
  {
    reason: required(
      openEnum({
        session_created: "The process has a new one; `session_id` names it.",
        session_resumed: "A saved chat was loaded into a session by `/history`.",
        model_selected: "Another model or reasoning level was selected.",
        onboarding_complete: "The introduction for new users was completed.",
        openrouter_key_updated: "The API key for OpenRouter was replaced.",
        exa_key_updated: "The API key for web search was replaced.",
        exa_key_skipped: "Web search was disabled instead of storing a key.",
        auth_openai_connected: "A sign-in to OpenAI succeeded.",
        auth_antigravity_connected: "A sign-in to Antigravity succeeded.",
        forgeteverything: "Credentials, configuration and the session were wiped by `/forgeteverything`.",
        quit_command:
          "The user entered `/quit` or `/exit`. The server keeps serving, but queues no longer drain.",
        shutdown:
          "`system.shutdown` was called without a reason; otherwise the text of the caller stands here.",
        sigint: "The process received SIGINT.",
        sigterm: "The process received SIGTERM.",
      }),
      "Cause of the change. The set is open; a shutdown puts the text of the caller here.",
    ),
    snapshot: required(runtimeSnapshotSchema, "Complete state of the process after the change."),
    session_id: optional(uuid(), "Session that was created. Present only with `session_created`."),
  },
);

const provider = required(providerSchema, "Service the user signs in to.");

export const authFlowStartedEventSchema = event(
  "auth.flow.started",
  { description: "A sign-in has begun.", example: { provider: "openai" }, mapping: relatedTo("signIn") },
  { provider },
);

export const authFlowUrlEventSchema = event(
  "auth.flow.url",
  {
    description: "Web page for the sign-in. With a device code, the page to enter it on.",
    example: { provider: "openai", url: "https://auth.example/device" },
    mapping: relatedTo("signIn"),
  },
  { provider, url: required(string(), "Absolute address to open in a browser.") },
);

export const authFlowDeviceCodeEventSchema = event(
  "auth.flow.device_code",
  {
    description: "Device code for the user to enter. OpenAI only.",
    example: {
      provider: "openai",
      verification_url: "https://auth.example/device",
      user_code: "QRST-7788",
      interval_seconds: 5,
      expires_in_seconds: 900,
    },
    mapping: relatedTo("signIn"),
  },
  {
    provider,
    verification_url: required(string(), "Web page on which the user enters the code."),
    user_code: required(string(), "Short code that the user types on the web page, such as `QRST-7788`."),
    interval_seconds: required(uint53(), {
      description: "Time between two checks by the server whether the user is done.",
      unit: "s",
    }),
    expires_in_seconds: required(uint53(), { description: "Time until the code expires.", unit: "s" }),
  },
);

export const authFlowCompletedEventSchema = event(
  "auth.flow.completed",
  {
    description: "A sign-in succeeded. The payload equals the result of the method.",
    example: { provider: "openai", login_method: "device_code", account_id: "acct-12" },
    mapping: relatedTo("signIn"),
  },
  {
    provider,
    login_method: optional(
      openEnum({
        browser: "The user signed in through a browser window.",
        device_code: "The user entered a device code elsewhere.",
      }),
      "Method that was used. Present only for OpenAI.",
    ),
    account_id: clearable(
      string(),
      "Id of the OpenAI account; `null` when the provider did not report it. Absent for Antigravity.",
    ),
    profile: clearable(
      antigravityProfileSchema,
      "Data of the Antigravity account; `null` when the provider did not report it. Absent for OpenAI.",
    ),
  },
);

export const authFlowFailedEventSchema = event(
  "auth.flow.failed",
  {
    description: "A sign-in failed. The error response of the method follows.",
    example: { provider: "openai", message: "access denied" },
    mapping: relatedTo("signIn"),
  },
  { provider, message: required(string(), "Reason for the failure, human-readable.") },
);

export type StateChangedEvent = z.infer<typeof stateChangedEventSchema>;
export type AuthFlowStartedEvent = z.infer<typeof authFlowStartedEventSchema>;
export type AuthFlowUrlEvent = z.infer<typeof authFlowUrlEventSchema>;
export type AuthFlowDeviceCodeEvent = z.infer<typeof authFlowDeviceCodeEventSchema>;
export type AuthFlowCompletedEvent = z.infer<typeof authFlowCompletedEventSchema>;
export type AuthFlowFailedEvent = z.infer<typeof authFlowFailedEventSchema>;
