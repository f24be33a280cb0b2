import {
  boolean,
  list,
  literal,
  nullable,
  nullish,
  openEnum,
  required,
  string,
  uint53,
} from "@colloquy/define";
import type { z } from "zod";
import { loafRpc } from "../namespace.ts";
import { filledString } from "../scalars.ts";
import { providerSchema } from "./enums.ts";
import { antigravityProfileSchema } from "./snapshot.ts";

export const authStatusResultSchema = loafRpc.object(
  "AuthStatusResult",
  {
    description: "Who is signed in where, in snake case.",
    source: "loaf-rpc §6.4",
    examples: [
      {
        enabled_providers: ["openai"],
        has_openai_token: true,
        has_openrouter_key: false,
        has_antigravity_token: false,
        antigravity_profile: null,
      },
    ],
  },
  {
    enabled_providers: required(list(providerSchema), "Providers that can be used."),
    has_openai_token: required(boolean(), "Whether OpenAI is signed in."),
    has_openrouter_key: required(boolean(), "Whether there is an OpenRouter key."),
    has_antigravity_token: required(boolean(), "Whether Antigravity is signed in."),
    antigravity_profile: nullable(antigravityProfileSchema, "The Antigravity account."),
  },
);

export const connectOpenaiParamsSchema = loafRpc.object(
  "ConnectOpenaiParams",
  {
    description: "How to sign in. The answer waits for the person; other requests go on.",
    source: "loaf-rpc §6.4",
    examples: [{}, { mode: "device_code", originator: "inspector" }],
  },
  {
    mode: nullish(
      openEnum({
        auto: "A device code where no browser is likely, else the browser.",
        browser: "The browser; what any other text means too.",
        device_code: "A code to type in elsewhere.",
      }),
      { description: "How.", default: "auto" },
    ),
    originator: nullish(string(), "Name told to the provider."),
  },
);

export const openaiConnectedSchema = loafRpc.object(
  "OpenaiConnected",
  {
    description: "OpenAI is signed in.",
    source: "loaf-rpc §6.4",
    examples: [{ provider: "openai", login_method: "device_code", account_id: "acct-12" }],
  },
  {
    provider: required(literal("openai"), "The provider."),
    login_method: required(
      openEnum({ browser: "By browser.", device_code: "By a code." }),
      "How it was done.",
    ),
    account_id: nullable(string(), "The account, if known."),
  },
);

export const antigravityConnectedSchema = loafRpc.object(
  "AntigravityConnected",
  {
    description: "Antigravity is signed in.",
    source: "loaf-rpc §6.4",
    examples: [{ provider: "antigravity", profile: { email: "ada@example.com", name: "Ada" } }],
  },
  {
    provider: required(literal("antigravity"), "The provider."),
    profile: nullable(antigravityProfileSchema, "The account, if known."),
  },
);

export const apiKeyParamsSchema = loafRpc.object(
  "ApiKeyParams",
  {
    description: "Stores a key.",
    source: "loaf-rpc §6.4",
    examples: [{ api_key: "sk-example" }],
  },
  { api_key: required(filledString(), "The key. For Exa, the word `skip` turns search off instead.") },
);

export const openrouterKeyResultSchema = loafRpc.object(
  "OpenrouterKeyResult",
  {
    description: "The key is stored. No model is selected by it.",
    source: "loaf-rpc §6.4",
    examples: [{ configured: true, model_count: 212, source: "remote" }],
  },
  {
    configured: required(literal(true), "Always true."),
    model_count: required(uint53(), "Models it opens."),
    source: required(
      openEnum({ remote: "Asked just now.", cache: "Remembered.", fallback: "Built in." }),
      "Where the list of models is from.",
    ),
  },
);

export const exaKeyResultSchema = loafRpc.object(
  "ExaKeyResult",
  {
    description: "The key is stored, or search is turned off.",
    source: "loaf-rpc §6.4",
    examples: [{ configured: false, skipped: true }],
  },
  {
    configured: required(boolean(), "Whether there is a key."),
    skipped: required(boolean(), "Whether search was turned off."),
  },
);

export type AuthStatusResult = z.infer<typeof authStatusResultSchema>;
export type ConnectOpenaiParams = z.infer<typeof connectOpenaiParamsSchema>;
export type OpenaiConnected = z.infer<typeof openaiConnectedSchema>;
export type AntigravityConnected = z.infer<typeof antigravityConnectedSchema>;
export type ApiKeyParams = z.infer<typeof apiKeyParamsSchema>;
export type OpenrouterKeyResult = z.infer<typeof openrouterKeyResultSchema>;
export type ExaKeyResult = z.infer<typeof exaKeyResultSchema>;
