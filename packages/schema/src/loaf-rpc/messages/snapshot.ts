import { boolean, list, nullable, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { snapshot } from "../examples.ts";
import { loafRpc } from "../namespace.ts";
import { providerSchema, thinkingLevelSchema } from "./enums.ts";

export const antigravityProfileSchema = loafRpc.object(
  "AntigravityProfile",
  {
    description: "Data of the signed-in Antigravity account.",
    source: "loaf-rpc §6.4",
    examples: [{ email: "ada@example.com", name: "Ada" }],
  },
  {
    email: required(string(), "E-mail address of the account."),
    name: required(string(), "Full name of the account holder, for display."),
    picture: optional(string(), "URL of a portrait image. Absent when the account has none."),
  },
);

export const authSnapshotSchema = loafRpc.object(
  "AuthSnapshot",
  { description: "Sign-in state of all providers.", source: "loaf-rpc §7", examples: [snapshot.auth] },
  {
    enabledProviders: required(
      list(providerSchema),
      "Providers that are enabled; turns with any other provider fail.",
    ),
    hasOpenAiToken: required(boolean(), "Whether a sign-in token for OpenAI is stored."),
    hasOpenRouterKey: required(boolean(), "Whether an API key for OpenRouter is stored."),
    hasAntigravityToken: required(boolean(), "Whether a sign-in token for Antigravity is stored."),
    antigravityProfile: nullable(
      antigravityProfileSchema,
      "Signed-in Antigravity account; `null` when signed out or unknown.",
    ),
  },
);

export const onboardingSchema = loafRpc.object(
  "Onboarding",
  {
    description: "State of the onboarding, the introduction for new users.",
    source: "loaf-rpc §7",
    examples: [{ completed: true }],
  },
  {
    completed: required(
      boolean(),
      "True after `onboarding.complete`; the state survives restarts of the server.",
    ),
  },
);

export const modelSnapshotSchema = loafRpc.object(
  "ModelSnapshot",
  {
    description: "Model that all sessions use from their next turn on. The selection belongs to the process.",
    source: "loaf-rpc §7",
    examples: [snapshot.model],
  },
  {
    selectedModel: required(string(), "Id of the selected model; empty before the first selection."),
    selectedThinking: required(thinkingLevelSchema, "Reasoning level that applies to the next turn."),
    selectedOpenRouterProvider: required(
      string(),
      "Upstream route at OpenRouter; `any` lets OpenRouter choose.",
    ),
    selectedProvider: nullable(
      providerSchema,
      "Service that runs the selected model; `null` before the first selection.",
    ),
  },
);

export const sessionsSnapshotSchema = loafRpc.object(
  "SessionsSnapshot",
  {
    description: "Live sessions of the process. There is no other list of them.",
    source: "loaf-rpc §7",
    examples: [snapshot.sessions],
  },
  {
    count: required(uint53(), "Number of live sessions; the length of `ids`."),
    ids: required(list(string()), "Ids of the live sessions, for use with `session.get`."),
  },
);

export const skillsSnapshotSchema = loafRpc.object(
  "SkillsSnapshot",
  {
    description: "Skills found on disk when the snapshot was taken.",
    source: "loaf-rpc §7",
    examples: [snapshot.skills],
  },
  {
    count: required(uint53(), "Number of skills found in all directories."),
    directories: required(list(string()), "Absolute paths that were searched for skills."),
  },
);

export const runtimeSnapshotSchema = loafRpc.object(
  "RuntimeSnapshot",
  {
    description: "State of the whole process: accounts, onboarding, model, sessions and skills.",
    source: "loaf-rpc §7",
    examples: [snapshot],
  },
  {
    auth: required(authSnapshotSchema, "Sign-in state of all providers."),
    onboarding: required(onboardingSchema, "State of the introduction for new users."),
    model: required(modelSnapshotSchema, "Selected model, shared by all sessions."),
    sessions: required(sessionsSnapshotSchema, "Ids of everything `session.create` returned so far."),
    skills: required(skillsSnapshotSchema, "Summary of the skills on disk."),
  },
);

export type AntigravityProfile = z.infer<typeof antigravityProfileSchema>;
export type RuntimeSnapshot = z.infer<typeof runtimeSnapshotSchema>;
