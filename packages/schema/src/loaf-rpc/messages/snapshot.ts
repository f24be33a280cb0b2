import { boolean, list, nullable, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { snapshot } from "../examples.ts";
import { loafRpc } from "../namespace.ts";
import { providerSchema, thinkingLevelSchema } from "./enums.ts";

export const antigravityProfileSchema = loafRpc.object(
  "AntigravityProfile",
  {
    description: "The signed-in Antigravity account.",
    source: "loaf-rpc §6.4",
    examples: [{ email: "ada@example.com", name: "Ada" }],
  },
  {
    email: required(string(), "Address."),
    name: required(string(), "Name."),
    picture: optional(string(), "URL of a portrait."),
  },
);

export const authSnapshotSchema = loafRpc.object(
  "AuthSnapshot",
  { description: "Who is signed in where.", source: "loaf-rpc §7", examples: [snapshot.auth] },
  {
    enabledProviders: required(list(providerSchema), "Providers that can be used."),
    hasOpenAiToken: required(boolean(), "Whether OpenAI is signed in."),
    hasOpenRouterKey: required(boolean(), "Whether there is an OpenRouter key."),
    hasAntigravityToken: required(boolean(), "Whether Antigravity is signed in."),
    antigravityProfile: nullable(antigravityProfileSchema, "The Antigravity account."),
  },
);

export const onboardingSchema = loafRpc.object(
  "Onboarding",
  {
    description: "Whether somebody went through the first steps.",
    source: "loaf-rpc §7",
    examples: [{ completed: true }],
  },
  { completed: required(boolean(), "Whether they are done.") },
);

export const modelSnapshotSchema = loafRpc.object(
  "ModelSnapshot",
  { description: "The model all sessions use next.", source: "loaf-rpc §7", examples: [snapshot.model] },
  {
    selectedModel: required(string(), "Id of the model; may be empty."),
    selectedThinking: required(thinkingLevelSchema, "How much it reasons."),
    selectedOpenRouterProvider: required(string(), "Route at OpenRouter; `any` by default."),
    selectedProvider: nullable(providerSchema, "Who runs it."),
  },
);

export const sessionsSnapshotSchema = loafRpc.object(
  "SessionsSnapshot",
  { description: "The live sessions.", source: "loaf-rpc §7", examples: [snapshot.sessions] },
  {
    count: required(uint53(), "How many."),
    ids: required(list(string()), "Their ids: the only list of them there is."),
  },
);

export const skillsSnapshotSchema = loafRpc.object(
  "SkillsSnapshot",
  { description: "The skills found.", source: "loaf-rpc §7", examples: [snapshot.skills] },
  {
    count: required(uint53(), "How many."),
    directories: required(list(string()), "Where they were looked for."),
  },
);

export const runtimeSnapshotSchema = loafRpc.object(
  "RuntimeSnapshot",
  { description: "The whole process.", source: "loaf-rpc §7", examples: [snapshot] },
  {
    auth: required(authSnapshotSchema, "Who is signed in where."),
    onboarding: required(onboardingSchema, "Whether the first steps are done."),
    model: required(modelSnapshotSchema, "The model in use."),
    sessions: required(sessionsSnapshotSchema, "The live sessions."),
    skills: required(skillsSnapshotSchema, "The skills found."),
  },
);

export type AntigravityProfile = z.infer<typeof antigravityProfileSchema>;
export type RuntimeSnapshot = z.infer<typeof runtimeSnapshotSchema>;
